import { useEffect, useState, type RefObject } from 'react';

/** Brings the current row into sight and the focus to it, once somebody asked for that. */
export function useFocusWish(
  list: RefObject<HTMLElement | null>,
  offsets: readonly number[],
  at: number,
  first: boolean,
) {
  const [wishes, setWishes] = useState(first ? 1 : 0);
  useEffect(() => {
    if (wishes > 0 && list.current) {
      bringIntoSight(list.current, offsets[at] ?? 0, offsets[at + 1] ?? 0);
    }
    // Only a wish moves the focus; that rows came or went must not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wishes]);
  const wish = () => {
    setWishes((count) => count + 1);
  };
  return { wants: wishes > 0, wish };
}

function bringIntoSight(list: HTMLElement, top: number, end: number): void {
  if (top < list.scrollTop) list.scrollTop = top;
  else if (end > list.scrollTop + list.clientHeight) list.scrollTop = end - list.clientHeight;
  list.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus({ preventScroll: true });
}
