import { readTypedValue } from '../../../src/rules/ledger/read-value.ts';
import { BLANK_CHARACTERS } from '../../../src/rules/ledger/cell-text.ts';
import type { CellContent } from '../../../src/rules/ledger/grid.ts';
import { planResults } from '../../../src/rules/results/plan-results.ts';
import { formulaBook, litCells, typeInto } from '../../formula-sheet.ts';
import { gridFrom } from '../../grid-from.ts';
import { context, madeRun } from './made-run.ts';

const field = { name: 'note', title: '备注', type: 'text' } as const;

/** Is the mark of a missing step still there after this content has been typed into its cell? */
function staysMarked(content: CellContent): boolean {
  const grid = gridFrom([
    ['编号', '备注'],
    ['1', null],
  ]);
  const run = madeRun({
    readings: [{ grid, header: 1, rows: [2, 2], columns: { itemNo: 'A', note: 'B' } }],
    findings: [[2, 'RA-STEP-note', ['note'], 'missing']],
  });
  const book = formulaBook([grid], planResults(run, [grid], context));
  return litCells(typeInto(book, '台账', 'B2', content), '台账').includes('B2 missing');
}

const blanks = [
  '',
  ...BLANK_CHARACTERS,
  ...BLANK_CHARACTERS.map((character) => character.repeat(3)),
  BLANK_CHARACTERS.join(''),
];

test.each(blanks.map((content) => [JSON.stringify(content), content]))(
  'reader and formula agree that %s is blank',
  (_, content) => {
    expect([readTypedValue(content, field, false).kind, staysMarked(content)]).toEqual([
      'blank',
      true,
    ]);
  },
);

const contents: readonly CellContent[] = ['a', ' a ', '\u3000甲', 0, false, true, 45000, '。', '0'];

test.each(contents.map((content) => [JSON.stringify(content), content]))(
  'reader and formula agree that %s is not blank',
  (_, content) => {
    const read = readTypedValue(content, field, false).kind;
    expect([read === 'blank', staysMarked(content)]).toEqual([false, false]);
  },
);

test('an error value is not blank', () => {
  expect(staysMarked({ error: '#REF!' })).toBe(false);
});

test.each(['正在办理', '/', '\u2003', '\u200d'])(
  'a missing step with %j in its cell stays marked until the next check',
  (content) => {
    const grid = gridFrom([
      ['编号', '备注'],
      ['1', content],
    ]);
    const run = madeRun({
      readings: [{ grid, header: 1, rows: [2, 2], columns: { itemNo: 'A', note: 'B' } }],
      findings: [[2, 'RA-STEP-note', ['note'], 'missing']],
    });
    const book = formulaBook([grid], planResults(run, [grid], context));
    expect(litCells(book, '台账')).toEqual(['B2 missing']);
  },
);
