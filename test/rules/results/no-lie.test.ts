import fc from 'fast-check';
import { planResults } from '../../../src/rules/results/plan-results.ts';
import type { TokenKind } from '../../../src/rules/policy/compiled-policy.ts';
import { formulaBook, litCells, reorder, shown } from '../../formula-sheet.ts';
import { gridFrom, type Written } from '../../grid-from.ts';
import { context, madeRun, type MadeFinding } from './made-run.ts';

/** Contents that are easily taken for one another. */
const KEYS: readonly Written[] = [null, '', '1', 1, '01', ' 1', 'a', 'A', true, 'TRUE', '=1', 1.5];
const TITLES: readonly Written[] = [null, ' ', '甲', '甲 ', '乙', 7];
const PLANS: readonly Written[] = [null, '\u3000', 'x', '/'];
const FIELDS = { planOn: 'C', title: 'B' } as const;
type Field = keyof typeof FIELDS;

interface Row {
  readonly key: Written;
  readonly title: Written;
  readonly plan: Written;
  readonly aside: boolean;
  readonly findings: readonly { readonly field: Field; readonly token: TokenKind }[];
}

const row: fc.Arbitrary<Row> = fc.record({
  key: fc.constantFrom(...KEYS),
  title: fc.constantFrom(...TITLES),
  plan: fc.constantFrom(...PLANS),
  aside: fc.boolean().map((aside) => aside),
  findings: fc.array(
    fc.record({
      field: fc.constantFrom<Field>('planOn', 'title'),
      token: fc.constantFrom<TokenKind>('missing', 'order', 'value'),
    }),
    { maxLength: 3 },
  ),
});

const FIRST = 2;

/** Rows in a sheet, and the order into which somebody sorts them. */
const sorted = fc.array(row, { minLength: 2, maxLength: 7 }).chain((rows) =>
  fc.tuple(
    fc.constant(rows),
    fc.shuffledSubarray(
      rows.map((_, index) => index + FIRST),
      { minLength: rows.length, maxLength: rows.length },
    ),
  ),
);

function planned(rows: readonly Row[]) {
  const grid = gridFrom([
    ['编号', '名称', '方案'],
    ...rows.map(({ key, title, plan }) => [key, title, plan]),
  ]);
  const last = rows.length + FIRST - 1;
  const setAside = rows.flatMap(({ aside }, index) => (aside ? [index + FIRST] : []));
  const findings = rows.flatMap(({ aside, findings: each }, index): MadeFinding[] =>
    aside ? [] : each.map(({ field, token }) => [index + FIRST, `RA-${field}`, [field], token]),
  );
  const columns = { itemNo: 'A', title: 'B', planOn: 'C' };
  const run = madeRun({
    readings: [{ grid, header: 1, rows: [FIRST, last], columns, setAside }],
    days: ['planOn'],
    findings,
  });
  const plan = planResults(run, [grid], context);
  return { book: formulaBook([grid], plan), plan, last };
}

/** "C missing" for every mark that this row deserves. */
function deserved({ findings, aside }: Row): readonly string[] {
  return aside ? [] : findings.map(({ field, token }) => `${FIELDS[field]} ${token}`);
}

test('whatever the keys, and however rows are sorted, no mark stands on a row that does not deserve it', () => {
  let lit = 0;
  fc.assert(
    fc.property(sorted, ([rows, order]) => {
      const { book, last } = planned(rows);
      for (const range of [`A2:C${String(last)}`, `A2:Z${String(last)}`]) {
        for (const cell of litCells(reorder(book, '台账', range, order), '台账')) {
          const [, column = '', at = '', look = ''] = /^([A-C])(\d+) (.+)$/.exec(cell) ?? [];
          if (column === '') continue;
          lit += 1;
          const now = rows[(order[Number(at) - FIRST] ?? 0) - FIRST];
          expect(now && deserved(now)).toContain(`${column} ${look}`);
        }
      }
    }),
    { numRuns: 300, seed: 1 },
  );
  expect(lit).toBeGreaterThan(300);
});

test('before anything moves, every record that is known has all its marks', () => {
  fc.assert(
    fc.property(sorted, ([rows]) => {
      const { book, plan } = planned(rows);
      const lit = litCells(book, '台账');
      const level = plan.ledgerSheets[0]?.cells.find(({ look }) => look === 'level')?.column ?? 0;
      rows.forEach((each, index) => {
        const at = index + FIRST;
        const cell = plan.ledgerSheets[0]?.cells.find(
          ({ row: line, column }) => line === at && column === level,
        );
        const known = cell?.content.kind === 'formula' && cell.content.shown === '';
        const marks = lit.filter((mark) => /^[A-C]/.test(mark) && mark.includes(`${String(at)} `));
        const expected = known ? new Set(deserved(each)) : new Set<string>();
        expect(marks.length).toBe(expected.size);
      });
    }),
    { numRuns: 200, seed: 2 },
  );
});

test('a record whose row stays says nothing of moving', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 7 }), (rows) => {
      const { book, plan } = planned(rows);
      for (const { row: at, column, look } of plan.ledgerSheets[0]?.cells ?? []) {
        if (look !== 'level') continue;
        const address = String.fromCharCode(64 + column) + String(at);
        expect(shown(book, '台账', address)).not.toBe('行已移动，请重新校验');
      }
    }),
    { numRuns: 100, seed: 3 },
  );
});
