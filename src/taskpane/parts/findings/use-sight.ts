import { useEffect, useState, type RefObject } from 'react';

/** Before the browser has measured; more than a pane shows, so that nothing is missing at first. */
const UNMEASURED = 600;

/** What of a scrolling element is in sight. */
export interface Sight {
  readonly top: number;
  readonly height: number;
}

export function useSight(element: RefObject<HTMLElement | null>): Sight {
  const [sight, setSight] = useState<Sight>({ top: 0, height: UNMEASURED });
  useEffect(() => {
    const box = element.current;
    if (!box) return;
    const look = () => {
      const height = box.clientHeight || UNMEASURED;
      setSight((before) =>
        before.top === box.scrollTop && before.height === height
          ? before
          : { top: box.scrollTop, height },
      );
    };
    const observer = new ResizeObserver(look);
    observer.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [element]);
  return sight;
}
