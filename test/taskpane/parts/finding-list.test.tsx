import { screen } from '@testing-library/react';
import { findingsOf } from '../look/samples-findings.ts';
import { show } from './show.tsx';

const page = (records: number) => ({ kind: 'findings', ...findingsOf(records) }) as const;

/** Level, place, size of the row that holds the focus, and how it begins. */
function focused(): readonly unknown[] {
  const row = document.activeElement;
  const number = (name: string) => Number(row?.getAttribute(`aria-${name}`));
  return [number('level'), number('posinset'), number('setsize'), row?.textContent.slice(0, 12)];
}

const first = () => screen.getAllByRole('row')[0];

describe('the list of findings', () => {
  it('makes only what is in sight of 60,000 findings, and says how many there are', () => {
    show('findings', { page: page(20_000) });
    const made = screen.getAllByRole('row').length;
    expect([made < 40, screen.getByRole('treegrid').getAttribute('aria-rowcount')]).toEqual([
      true,
      '80000',
    ]);
  });

  const walks: readonly [string, string, readonly unknown[]][] = [
    ['down to a finding', '{ArrowDown}', [2, 1, 3, '事项 WP-2024-0']],
    ['down and up again', '{ArrowDown}{ArrowUp}', [1, 1, 40, '红WP-2024-017']],
    ['to the last', '{End}', [2, 3, 3, '风险等级为高，却没有填写']],
    ['to the last and the first', '{End}{Home}', [1, 1, 40, '红WP-2024-017']],
    ['a page down', '{PageDown}', [1, 3, 40, '黄WP-2024-019']],
    [
      'from a finding to its group',
      '{ArrowDown}{ArrowDown}{ArrowLeft}',
      [1, 1, 40, '红WP-2024-017'],
    ],
    ['over a folded group', '{ArrowLeft}{ArrowDown}', [1, 2, 40, '橙WP-2024-018']],
    ['into an unfolded group', '{Enter}{Enter}{ArrowDown}', [2, 1, 3, '事项 WP-2024-0']],
  ];
  it.each(walks)('walks %s', async (_name, keys, expected) => {
    const { user } = show('findings');
    first()?.focus();
    await user.keyboard(keys);
    const [level, place, of, text] = focused();
    expect([level, place, of, String(text).slice(0, String(expected[3]).length)]).toEqual(
      expected.map((each) => (typeof each === 'string' ? each.slice(0, 12) : each)),
    );
  });

  const acts: readonly [string, readonly unknown[]][] = [
    ['{ArrowDown}{Enter}', ['goToFinding', 'f0']],
    ['{ArrowDown} ', ['openFinding', 'f0']],
    ['{ArrowDown}{ArrowDown}{ArrowRight}', ['openFinding', 'f1']],
  ];
  it.each(acts)('%s', async (keys, action) => {
    const { asked, user } = show('findings');
    first()?.focus();
    await user.keyboard(keys);
    expect(asked).toEqual([action]);
  });

  it('goes to the cell by a click on the row, to the details by its button', async () => {
    const { asked, user } = show('findings');
    await user.click(screen.getByRole('row', { name: /事项 WP-2024-017 .*RA-200/ }));
    await user.click(screen.getAllByRole('button', { name: '详情' })[1] ?? document.body);
    expect(asked).toEqual([
      ['goToFinding', 'f0'],
      ['openFinding', 'f1'],
    ]);
  });

  it('stands on the finding again that was opened', () => {
    const { again } = show('detail');
    const list = { ...page(40), list: { ...page(40).list, current: 'f1' } };
    again({ page: list });
    expect(focused().slice(0, 3)).toEqual([2, 2, 3]);
  });

  it('leaves the details by Escape', async () => {
    const { asked, user } = show('detail');
    await user.keyboard('{Escape}');
    expect(asked).toEqual([['closeFinding']]);
  });
});
