import { render } from '@testing-library/react';
import { wholeDates } from '../../../src/taskpane/parts/common/whole-dates.tsx';

/** The pieces of a text that do not break, and what is copied of it. */
function shown(text: string): readonly [kept: readonly (string | null)[], copied: string | null] {
  const { container } = render(<p>{wholeDates(text)}</p>);
  const kept = [...container.querySelectorAll('span')].filter(
    (piece) => getComputedStyle(piece).whiteSpace === 'nowrap',
  );
  return [kept.map(({ textContent }) => textContent), container.textContent];
}

const texts: readonly [text: string, kept: readonly string[]][] = [
  ['Period 2024-06-01 to 2024-06-30.', ['2024-06-01', '2024-06-30']],
  ['已于2024-05-20作出决策（2024-05-21）', ['2024-05-20', '2024-05-21']],
  ['2024-05-20–2024-05-24', ['2024-05-20', '2024-05-24']],
  ['Checked 2024-06-28 16:40', ['2024-06-28']],
  ['2024-06', ['2024-06']],
  ['', []],
  ['WP-2024-017, WP-2024-06 and WP-2024-06-30 of risk-items', []],
  ['12024-06-30 and 2024-06-301', []],
];

it.each(texts)('“%s” keeps %j whole and is copied as it is', (text, kept) => {
  expect(shown(text)).toEqual([kept, text]);
});
