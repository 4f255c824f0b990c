import fc from 'fast-check';
import { cellAddress } from '../../../src/rules/ledger/address.ts';
import { dayCell, gridFrom, type Written } from '../../grid-from.ts';

type Cell = readonly [written: Written, meant: unknown];

/** A column as an office may head it, and what its cells hold and mean. */
interface Column {
  readonly group: string;
  readonly headers: readonly string[];
  readonly field: string | null;
  readonly cells: readonly Cell[];
}

const days: readonly Cell[] = [
  [dayCell('2024-03-05'), '2024-03-05'],
  ['2024.3.8', '2024-03-08'],
  ['2024年3月9日', '2024-03-09'],
  ['20240310', '2024-03-10'],
  ['2024-03', '2024-03'],
  ['√', true],
  ['/', { notApplicable: '/' }],
  ['3月中旬', { unreadable: '3月中旬' }],
  [null, null],
];
const blank: Cell = [null, null];
const asIs = (...texts: readonly string[]): readonly Cell[] => texts.map((text) => [text, text]);

const COLUMNS: readonly Column[] = [
  {
    group: '基本情况',
    headers: ['评估事项', '事项名称', '评估\n事项', '项 目 名 称'],
    field: 'itemName',
    cells: asIs('垃圾焚烧项目', '学校撤并方案', '旧城拆迁(二期)'),
  },
  {
    group: '基本情况',
    headers: ['责任单位', '评估主体', '牵头单位'],
    field: 'unit',
    cells: [...asIs('市住建局', '县教体局'), blank],
  },
  {
    group: '七步程序',
    headers: ['制定评估方案', '①制定方案', '1.制定方案', '方案时间'],
    field: 'planOn',
    cells: days,
  },
  {
    group: '七步程序',
    headers: ['充分听取意见', '听取意见', '第二步 听取意见'],
    field: 'opinionsOn',
    cells: days,
  },
  {
    group: '七步程序',
    headers: ['报告评审', '评审时间', '组织报告评审'],
    field: 'reviewOn',
    cells: days,
  },
  {
    group: '备案情况',
    headers: ['备案时间', '备案日期', '评估报告备案'],
    field: 'filedOn',
    cells: days,
  },
  {
    group: '备案情况',
    headers: ['风险等级', '风险级别（高/中/低）', '评定等级'],
    field: 'riskLevel',
    cells: [
      ['高', '高'],
      ['中风险', '中'],
      ['C级', '低'],
      ['高、低', { unreadable: '高、低' }],
      blank,
    ],
  },
  {
    group: '备案情况',
    headers: ['投资额（万元）', '总投资\n（万元）'],
    field: 'investment',
    cells: [[12, 120000], ['3.5亿元', 350000000], blank],
  },
  { group: '', headers: ['备注', '备 注'], field: null, cells: [...asIs('无', '急'), blank] },
];

const choices = fc.array(fc.nat(), { minLength: COLUMNS.length, maxLength: COLUMNS.length });

/** How one office keeps its ledger. */
export const messyOffice = fc.record({
  above: fc.subarray(['title', 'fillIn', 'blank'] as const),
  titleMerged: fc.boolean(),
  groups: fc.constantFrom('none' as const, 'merged' as const, 'words' as const),
  order: fc.shuffledSubarray([...COLUMNS.keys()], { minLength: COLUMNS.length }),
  spellings: choices,
  below: fc.subarray(['numbers', 'rules'] as const),
  records: fc.array(
    fc.record({
      district: fc.constantFrom('甲县', '乙县', '丙区'),
      before: fc.constantFrom('', '', '', '', 'blank', 'section', 'subtotal', 'header'),
      cells: choices,
    }),
    { minLength: 3, maxLength: 9 },
  ),
  mergeDistricts: fc.boolean(),
  footer: fc.subarray(['tail', 'total', 'blank', 'note', 'signature'] as const),
});
export type MessyOffice = typeof messyOffice extends fc.Arbitrary<infer Office> ? Office : never;

interface Sheet {
  readonly lines: (readonly Written[])[];
  readonly merges: string[];
  readonly columns: readonly Column[];
  readonly names: readonly string[];
}

const LEFT = ['序号', '事项编号', '区县'];

/** The sheet that this office keeps, and the records that it means: row, number, district, then the fields. */
export function writtenBy(office: MessyOffice) {
  const places = office.groups === 'none' ? office.order : [...office.order].sort(byGroup);
  const columns = places.flatMap((place) => COLUMNS.slice(place, place + 1));
  const names = columns.map(({ headers }, at) => pick(headers, office.spellings[at]));
  const sheet: Sheet = { lines: [], merges: [], columns, names };
  writeAbove(sheet, office);
  writeHeader(sheet, office);
  writeBelow(sheet, office);
  const meant = office.records.map((_, place) => writeRecord(sheet, office, place));
  mergeDistricts(sheet, office, meant);
  for (const kind of office.footer) sheet.lines.push(...footerLines(kind, meant.length));
  const fields = columns.flatMap(({ field }) => (field === null ? [] : [field]));
  return { grid: gridFrom(sheet.lines, { merges: sheet.merges }), fields, meant };
}

function writeAbove({ lines, merges, names }: Sheet, { above, titleMerged }: MessyOffice): void {
  for (const kind of above) {
    if (kind === 'title') lines.push(['某市重大决策社会稳定风险评估台账']);
    else if (kind === 'blank') lines.push([]);
    else lines.push(['填报单位：市委政法委', null, null, '填报日期：2024年6月30日']);
    if (kind === 'title' && titleMerged) {
      merges.push(`A${lines.length}:${cellAddress(lines.length, LEFT.length + names.length)}`);
    }
  }
}

function writeHeader({ lines, merges, columns, names }: Sheet, { groups }: MessyOffice): void {
  if (groups === 'none') {
    lines.push([...LEFT, ...names]);
    return;
  }
  const words = columns.map(({ group }) => group);
  const upper = words.map((word, at) => {
    if (word === '') return names[at];
    return word === words[at - 1] ? null : word;
  });
  lines.push([...LEFT, ...upper]);
  const top = lines.length;
  lines.push([
    ...LEFT.map(() => null),
    ...words.map((word, at) => (word === '' ? null : names[at])),
  ]);
  if (groups === 'merged') merges.push(...headerMerges(words, top));
}

function headerMerges(words: readonly string[], top: number): readonly string[] {
  const all = [...LEFT.map(() => ''), ...words];
  return all.flatMap((word, at) => {
    const column = at + 1;
    if (word === '') return [`${cellAddress(top, column)}:${cellAddress(top + 1, column)}`];
    const count = all.filter((each) => each === word).length;
    if (word === all[at - 1] || count === 1) return [];
    return [`${cellAddress(top, column)}:${cellAddress(top, column + count - 1)}`];
  });
}

function writeBelow({ lines, names }: Sheet, { below }: MessyOffice): void {
  const all = [...LEFT, ...names];
  for (const kind of below) {
    lines.push(
      all.map((_, at) => (kind === 'numbers' ? at + 1 : `${at + 1}.按要求填写，不得留空`)),
    );
  }
}

function writeRecord(sheet: Sheet, office: MessyOffice, place: number): readonly unknown[] {
  const { lines, columns, names } = sheet;
  const { district, before, cells } = office.records[place] ?? {
    district: '',
    before: '',
    cells: [],
  };
  if (before === 'blank') lines.push([]);
  if (before === 'section')
    lines.push([`${'一二三四五六七八九'.charAt(place)}、市直单位承担的事项`]);
  if (before === 'subtotal') lines.push(['小计', null, `${place}件`]);
  if (before === 'header' && office.groups === 'none') lines.push([...LEFT, ...names]);
  const values = columns.map((column, at) => cellOf(column, cells[at] ?? 0, place));
  const number = `WP-${String(place + 1).padStart(3, '0')}`;
  lines.push([place + 1, number, district, ...values.map(([content]) => content)]);
  const meant = values.filter((_, at) => columns[at]?.field !== null).map(([, each]) => each);
  return [lines.length, number, district, ...meant];
}

/** Only the first record holds what cannot be read: a column of nothing else would not be the field's. */
function cellOf({ cells }: Column, choice: number, place: number): Cell {
  const isReadable = ([, meant]: Cell): boolean =>
    typeof meant !== 'object' || meant === null || !('unreadable' in meant);
  return pick(place === 0 ? cells : cells.filter(isReadable), choice);
}

/** Equal districts in adjoining rows become one merged cell that holds its value in the first. */
function mergeDistricts(
  { lines, merges }: Sheet,
  office: MessyOffice,
  meant: readonly (readonly unknown[])[],
): void {
  if (!office.mergeDistricts) return;
  let first = 0;
  for (const [place, [row, , district]] of meant.entries()) {
    const [rowAbove, , above] = meant[place - 1] ?? [];
    const goesOn = district === above && Number(row) === Number(rowAbove) + 1;
    if (!goesOn) first = Number(row);
    else {
      lines[Number(row) - 1] = (lines[Number(row) - 1] ?? []).map((cell, at) =>
        at === 2 ? null : cell,
      );
      if (Number(row) > first + 1) merges.pop();
      merges.push(`C${first}:C${Number(row)}`);
    }
  }
}

function footerLines(
  kind: MessyOffice['footer'][number],
  count: number,
): readonly (readonly Written[])[] {
  switch (kind) {
    case 'tail':
      return [[count + 1], [count + 2, '/', '/']];
    case 'total':
      return [['合 计', null, `${count}件`]];
    case 'blank':
      return [[]];
    case 'note':
      return [['注：1.本表一式两份，逾期未报的视为漏报。']];
    case 'signature':
      return [['填表人：张三', null, null, '审核人：李四']];
  }
}

function byGroup(left: number, right: number): number {
  const groups = COLUMNS.map(({ group }) => group);
  return groups.indexOf(groups[left] ?? '') - groups.indexOf(groups[right] ?? '');
}

function pick<Item>(items: readonly Item[], choice = 0): Item {
  const item = items[choice % items.length];
  if (item === undefined) throw new Error('Nothing to choose from.');
  return item;
}
