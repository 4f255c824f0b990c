import { dayCell, gridFrom } from '../../grid-from.ts';
import type { SheetMapping } from '../../../src/rules/ledger/ledger-mapping.ts';
import { columnsOf, linesOf, readAll, readOne, unmappedOf } from './reading-of.ts';

const day = dayCell('2024-03-05');
const sheet = gridFrom([
  ['事项编号', '评估事项', '区县', '制定方案', '公示起始日', '备案时间'],
  ['WP-001', '垃圾焚烧项目', '甲县', day, day, day],
]);

function mapping(rest: Omit<SheetMapping, 'sheet'>) {
  return { sheets: [{ sheet: '台账', ...rest }] };
}

describe('what a person said of the columns', () => {
  test('gives a column its field, and says so', () => {
    const reading = readOne(sheet, mapping({ columns: [{ column: 'E', field: 'opinionsOn' }] }));
    expect(columnsOf(reading)).toMatchObject({ E: 'opinionsOn' });
    expect(reading.evidence.get(5)).toEqual([
      { code: 'corrected', detail: 'E 公示起始日', score: 2 },
    ]);
  });

  test('takes a column away', () => {
    const reading = readOne(sheet, mapping({ columns: [{ column: 'F', field: null }] }));
    expect(unmappedOf(reading)).toMatchObject({ F: 'corrected' });
    expect(reading.missingFields).toContain('filedOn');
  });

  test('moves a field to another column, and the first one is free again', () => {
    const reading = readOne(sheet, mapping({ columns: [{ column: 'E', field: 'filedOn' }] }));
    expect(columnsOf(reading)).toMatchObject({ E: 'filedOn' });
    expect(unmappedOf(reading)).toMatchObject({ F: 'taken' });
  });

  test('is found by the header after columns were moved', () => {
    const moved = gridFrom([
      ['公示起始日', '事项编号', '评估事项', '区县', '制定方案'],
      [day, 'WP-001', '垃圾焚烧项目', '甲县', day],
    ]);
    const said = mapping({
      columns: [{ column: 'E', header: '公示起始日', field: 'opinionsOn' }],
    });
    expect(columnsOf(readOne(moved, said))).toMatchObject({ A: 'opinionsOn', E: 'planOn' });
  });

  test('that no longer fits anything is a fault', () => {
    const { faults } = readAll(
      [sheet],
      mapping({ columns: [{ column: 'E', header: '早已删去', field: 'opinionsOn' }] }),
    );
    expect(faults).toEqual([
      { code: 'staleMapping', data: { column: '早已删去' }, place: { sheet: '台账' } },
    ]);
  });

  test('settles which rows are the header', () => {
    const unnamed = gridFrom([
      ['甲', '乙', '丙'],
      ['WP-001', '垃圾焚烧项目', '甲县'],
    ]);
    const said = mapping({
      ledger: 'assessments',
      header: { first: 1, last: 1 },
      columns: [
        { column: 'A', field: 'itemNo' },
        { column: 'B', field: 'itemName' },
      ],
    });
    expect(linesOf(readOne(unnamed, said), 'itemNo', 'itemName')).toEqual([
      [2, 'WP-001', '垃圾焚烧项目'],
    ]);
  });

  test('settles the kind of ledger, or that there is none', () => {
    expect(readOne(sheet, mapping({ ledger: 'items' })).ledger).toBe('items');
    expect(readAll([sheet], mapping({ ledger: null })).otherSheets).toEqual([
      { sheet: '台账', reason: 'corrected' },
    ]);
  });
});
