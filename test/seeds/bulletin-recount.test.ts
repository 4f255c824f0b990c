import { readFileSync } from 'node:fs';
import { read, utils, type CellObject } from '@e965/xlsx';
import {
  assembleLedgers,
  bulletinsIn,
  makeBulletin,
  parseDay,
  readLedgers,
  readPeriod,
} from '../../src/rules/index.ts';
import { chinaCalendar } from '../rules/china-calendar.ts';
import { gridsOf } from '../samples/sample.ts';
import { shippedPolicies } from './shipped.ts';

/** A row of the sample by the words of its header; days as text, so that they compare as they stand. */
type Row = Readonly<Record<string, string>>;

const book = read(readFileSync(new URL('../../seeds/ledgers/whole-office.xlsx', import.meta.url)));

/** Rows below the headers, merged cells filled down, whose cell under one of them looks like one of the ledger's. */
function rowsOf(sheet: string, headers: number, mark: string, like: RegExp): readonly Row[] {
  const cells = book.Sheets[sheet];
  if (!cells) throw new Error(`no sheet ${sheet}`);
  for (const { s: start, e: end } of cells['!merges'] ?? []) {
    for (let row = Math.max(start.r + 1, headers); row <= end.r; row++) {
      const above = utils.encode_cell({ r: row - 1, c: start.c });
      cells[utils.encode_cell({ r: row, c: start.c })] = cells[above] as CellObject;
    }
  }
  const grid = utils.sheet_to_json<unknown[]>(cells, { header: 1, raw: true, blankrows: true });
  const names = new Map<string, number>();
  for (const row of grid.slice(0, headers)) {
    for (const [column, name] of row.entries()) {
      if (typeof name === 'string') names.set(name.replace(/\s/g, ''), column);
    }
  }
  const rows: Row[] = [];
  for (const row of grid.slice(headers)) {
    const record: Record<string, string> = {};
    for (const [name, column] of names) record[name] = textOf(name, row[column]);
    if (like.test(record[mark] ?? '')) rows.push(record);
  }
  return rows;
}

function textOf(name: string, value: unknown): string {
  if (typeof value !== 'number') return typeof value === 'string' ? value.trim() : '';
  const isDay = /日期|时间|届满日|到期日|评估报告备案$/.test(name);
  return isDay
    ? new Date(Date.UTC(1899, 11, 30) + value * 86400000).toISOString().slice(0, 10)
    : String(value);
}

const items = rowsOf('①应评清单', 3, '清单编号', /^JC/);
const reports = rowsOf('②稳评全流程', 4, '事项编号', /^JC/);
const enforcements = rowsOf('执行案件', 4, '执行案号', /执/);
const cases = rowsOf('案件质效', 4, '统一受案号', /受/);

const daysUntil = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86400000;
const share = (part: number, all: number) => (all === 0 ? null : (100 * part) / all);
const filedOf = (item: Row) =>
  reports
    .filter((report) => report['重大决策事项名称'] === item['应评事项名称'])
    .map((report) => report['⑦评估报告备案'] ?? '')
    .filter((day) => day !== '')
    .sort();

type Recount = Readonly<Record<string, number | null>>;

interface Span {
  readonly first: string;
  readonly last: string;
}
type Test = (row: Row) => boolean;

const at = (row: Row, name: string) => row[name] ?? '';
const within =
  (name: string, { first, last }: Span): Test =>
  (row) =>
    at(row, name) >= first && at(row, name) <= last;
const until =
  (name: string, { last }: Span): Test =>
  (row) =>
    at(row, name) !== '' && at(row, name) <= last;
const thisYear =
  (name: string, span: Span): Test =>
  (row) =>
    until(name, span)(row) && daysUntil(at(row, name), span.last) < 365;
const is =
  (name: string, word: string | null): Test =>
  (row) =>
    word === null || at(row, name) === word;

const those = (rows: readonly Row[], ...tests: readonly Test[]) =>
  rows.filter((row) => tests.every((test) => test(row)));
const count = (rows: readonly Row[], ...tests: readonly Test[]) => those(rows, ...tests).length;

function riskOf(district: string | null, span: Span): Recount {
  const listed = those(items, is('县（市、区）', district));
  const assessed = those(reports, is('县（市、区）', district));
  const isPast: Test = (item) =>
    at(item, '应评截止时间') !== '' && at(item, '应评截止时间') < span.last;
  const isUnfiled: Test = (item) => !filedOf(item).some((day) => day <= span.last);
  const isUnknown: Test = (item) =>
    !reports.some((each) => each['重大决策事项名称'] === item['应评事项名称']);
  const isOnTime: Test = (item) => (filedOf(item)[0] ?? '9') <= at(item, '应评截止时间');
  const ofYear = those(listed, thisYear('应评截止时间', span));
  return {
    due: count(listed, within('应评截止时间', span)),
    filed: count(assessed, within('⑦评估报告备案', span)),
    returned: count(assessed, within('退回日期', span)),
    overdue: count(listed, isPast, isUnfiled),
    unassessed: count(listed, isPast, isUnknown),
    'on-time': share(count(ofYear, isOnTime), ofYear.length),
  };
}

function enforcementOf(court: string | null, span: Span): Recount {
  const all = those(enforcements, is('执行法院', court));
  const closed = those(all, within('结案日期', span));
  const filedOfYear = those(all, thisYear('立案日期', span));
  const closedOfYear = those(all, thisYear('结案日期', span));
  const isVoluntary = is('是否自动履行', '是');
  let paid = 0;
  for (const each of closed) paid += Number(at(each, '到位金额（元）'));
  return {
    filed: count(all, within('立案日期', span)),
    closed: closed.length,
    voluntary: count(closed, isVoluntary),
    paid,
    ended: count(closed, is('结案方式', '终结本次执行程序')),
    'closing-rate': share(count(filedOfYear, until('结案日期', span)), filedOfYear.length),
    'voluntary-rate': share(count(closedOfYear, isVoluntary), closedOfYear.length),
  };
}

function qualityOf(span: Span): Recount {
  const hasLimit: Test = (row) => at(row, '办案期限届满日') !== '';
  const isOpen: Test = (row) => !until('办结日期', span)(row);
  const isPast: Test = (row) => hasLimit(row) && at(row, '办案期限届满日') < span.last;
  const isInTime: Test = (row) => at(row, '办结日期') <= at(row, '办案期限届满日');
  const closed = those(cases, within('办结日期', span), hasLimit);
  const ofYear = those(cases, thisYear('受理日期', span));
  return {
    accepted: count(cases, within('受理日期', span)),
    closed: count(cases, within('办结日期', span)),
    returned: count(cases, within('退回日期', span)),
    overdue: count(cases, until('受理日期', span), isOpen, isPast),
    'on-time': share(count(closed, isInTime), closed.length),
    'closing-rate': share(count(ofYear, until('办结日期', span)), ofYear.length),
  };
}

const policies = shippedPolicies.map(({ policy }) => policy);
const ledgers = assembleLedgers(readLedgers(gridsOf('whole-office'), policies), policies);

async function toldOf(id: string, month: string) {
  const which = bulletinsIn(shippedPolicies).find(({ spec }) => spec.id === id);
  const period = which && readPeriod(which.spec.period, month);
  const today = parseDay('2025-12-31');
  if (!which || !period || today === undefined) throw new Error(`${id} ${month}`);
  const made = await makeBulletin(
    {
      sources: [{ name: '', ledgers }],
      policies: shippedPolicies,
      calendar: chinaCalendar,
      today,
      published: [],
    },
    which,
    period,
  );
  if (!made) throw new Error('cancelled');
  return made.groups.filter(({ path }) => path.length <= 1);
}

const MONTHS: readonly (readonly [string, string])[] = [
  ['2025-02', '2025-02-28'],
  ['2025-05', '2025-05-31'],
];

test.each(MONTHS)('%s: what the bulletins say is what a plain count says', async (month, last) => {
  const span = { first: `${month}-01`, last };
  const said = async (id: string, recount: (group: string | null) => Recount | undefined) => {
    const groups = await toldOf(id, month);
    return groups.flatMap(({ path, figures }) => {
      const counted = recount(path[0] ?? null);
      if (!counted) return [];
      const told = Object.fromEntries(
        figures
          .filter(({ indicator }) => Object.hasOwn(counted, indicator.id))
          .map(({ indicator, value }) => [indicator.id, value]),
      );
      return [[path.join(), told, counted] as const];
    });
  };
  const all = [
    ...(await said('risk-monthly', (group) => riskOf(group, span))),
    ...(await said('enforcement-monthly', (group) => enforcementOf(group, span))),
    ...(await said('case-quality', (group) => (group === null ? qualityOf(span) : undefined))),
  ];
  expect(all.length).toBeGreaterThan(10);
  expect(all.map(([group, told]) => [group, told])).toEqual(
    all.map(([group, , counted]) => [group, counted]),
  );
});
