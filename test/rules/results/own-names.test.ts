import {
  columnName,
  ownSheetName,
  readOwnName,
  reference,
  sheetName,
} from '../../../src/rules/results/own-names.ts';
import { sayPlanNote } from '../../../src/rules/results/say-plan-note.ts';
import type { PlanNote } from '../../../src/rules/results/write-plan.ts';

test('a name of ours tells ledger, reading and column', () => {
  const name = columnName('risk-assessment-2', 12, 'key', 2);
  expect([name, readOwnName(name)]).toEqual([
    '_LR1_risk.assessment.2_12_key2',
    { kind: 'column', ledger: 'risk-assessment-2', reading: 12, column: 'key' },
  ]);
  expect(readOwnName(columnName('agencies', 1, 'tokens', 1))).toMatchObject({ column: 'tokens' });
  expect(readOwnName(sheetName('runs'))).toEqual({ kind: 'sheet', role: 'runs' });
});

test.each(['_LR1_a_1_colour', '_LR1_a_level', 'LR1_a_1_level', '_LR2_a_1_level', '_LR1_'])(
  '%s is no name of ours',
  (name) => {
    expect(readOwnName(name)).toBeUndefined();
  },
);

test('a reference quotes its sheet', () => {
  const cells = { firstRow: 2, lastRow: 9, firstColumn: 27, lastColumn: 28 };
  expect(reference("2024年'稳评'", cells)).toBe("'2024年''稳评'''!$AA$2:$AB$9");
});

test('a sheet of ours keeps its name, and never takes one that is in use in other letters', () => {
  expect([
    ownSheetName('results', '校验结果3', ['校验结果3']),
    ownSheetName('results', undefined, []),
    ownSheetName('runs', undefined, ['校验记录', '校验记录3']),
  ]).toEqual(['校验结果3', '校验结果', '校验记录2']);
});

const where = { ledger: 'risk-assessment', sheet: '台账' };
const notes: readonly PlanNote[] = [
  { kind: 'noRoom', ...where },
  { kind: 'noIdentity', ...where },
  { kind: 'notUnique', ...where, records: 3 },
  { kind: 'errorInKey', ...where, records: 1 },
  { kind: 'linesLeftOut', count: 7 },
  { kind: 'linksLeftOut', count: 7 },
  { kind: 'signaturePartial', readings: 4 },
];

test.each(notes)('the note $kind is a sentence in both languages', (note) => {
  const title = () => '稳评';
  const [chinese, english] = (['zh-CN', 'en-US'] as const).map((language) =>
    sayPlanNote(note, language, title),
  );
  expect(chinese).toMatch(/。$/);
  expect(english).toMatch(/^[A-Z“].*\.$/);
  expect(chinese?.includes('稳评')).toBe('ledger' in note);
});
