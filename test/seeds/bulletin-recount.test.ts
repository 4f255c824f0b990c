import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
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
      cells[utils.encode_cell({ r: row, c: start.c })] = cells[above];
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

function riskOf(district: string | null, first: string, last: string): Recount {
  const isHere = (row: Row) => district === null || row['县（市、区）'] === district;
  const figures = { due: 0, filed: 0, returned: 0, overdue: 0, unassessed: 0 };
  let onTime = 0;
  let ofYear = 0;
  for (const item of items) {
    if (!isHere(item)) continue;
    const by = item['应评截止时间'] ?? '';
    const filed = filedOf(item);
    if (by >= first && by <= last) figures.due += 1;
    if (by !== '' && by < last && !filed.some((day) => day <= last)) figures.overdue += 1;
    if (by !== '' && by < last) {
      const known = reports.some((each) => each['重大决策事项名称'] === item['应评事项名称']);
      if (!known) figures.unassessed += 1;
    }
    if (by !== '' && by <= last && daysUntil(by, last) < 365) {
      ofYear += 1;
      if ((filed[0] ?? '9') <= by) onTime += 1;
    }
  }
  for (const report of reports) {
    if (!isHere(report)) continue;
    const [filed = '', returned = ''] = [report['⑦评估报告备案'], report['退回日期']];
    if (filed >= first && filed <= last) figures.filed += 1;
    if (returned >= first && returned <= last) figures.returned += 1;
  }
  return { ...figures, 'on-time': share(onTime, ofYear) };
}

function enforcementOf(court: string | null, first: string, last: string): Recount {
  const figures = { filed: 0, closed: 0, voluntary: 0, paid: 0, ended: 0 };
  const year = { filed: 0, done: 0, closed: 0, voluntary: 0 };
  for (const each of enforcements) {
    if (court !== null && each['执行法院'] !== court) continue;
    const [filed = '', closed = ''] = [each['立案日期'], each['结案日期']];
    if (filed >= first && filed <= last) figures.filed += 1;
    if (closed >= first && closed <= last) {
      figures.closed += 1;
      figures.paid += Number(each['到位金额（元）']);
      if (each['是否自动履行'] === '是') figures.voluntary += 1;
      if (each['结案方式'] === '终结本次执行程序') figures.ended += 1;
    }
    if (filed !== '' && filed <= last && daysUntil(filed, last) < 365) {
      year.filed += 1;
      if (closed !== '' && closed <= last) year.done += 1;
    }
    if (closed !== '' && closed <= last && daysUntil(closed, last) < 365) {
      year.closed += 1;
      if (each['是否自动履行'] === '是') year.voluntary += 1;
    }
  }
  return {
    ...figures,
    'closing-rate': share(year.done, year.filed),
    'voluntary-rate': share(year.voluntary, year.closed),
  };
}

function qualityOf(first: string, last: string): Recount {
  const figures = { accepted: 0, closed: 0, returned: 0, overdue: 0 };
  let [inTime, withLimit, done, ofYear] = [0, 0, 0, 0];
  for (const each of cases) {
    const [accepted = '', closed = ''] = [each['受理日期'], each['办结日期']];
    const [limit = '', returned = ''] = [each['办案期限届满日'], each['退回日期']];
    if (accepted >= first && accepted <= last) figures.accepted += 1;
    if (returned >= first && returned <= last) figures.returned += 1;
    if (closed >= first && closed <= last) {
      figures.closed += 1;
      if (limit !== '') withLimit += 1;
      if (limit !== '' && closed <= limit) inTime += 1;
    }
    if (accepted === '' || accepted > last) continue;
    if ((closed === '' || closed > last) && limit !== '' && limit < last) figures.overdue += 1;
    if (daysUntil(accepted, last) >= 365) continue;
    ofYear += 1;
    if (closed !== '' && closed <= last) done += 1;
  }
  return { ...figures, 'on-time': share(inTime, withLimit), 'closing-rate': share(done, ofYear) };
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
  const first = `${month}-01`;
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
    ...(await said('risk-monthly', (group) => riskOf(group, first, last))),
    ...(await said('enforcement-monthly', (group) => enforcementOf(group, first, last))),
    ...(await said('case-quality', (group) =>
      group === null ? qualityOf(first, last) : undefined,
    )),
  ];
  expect(all.length).toBeGreaterThan(10);
  expect(all.map(([group, told]) => [group, told])).toEqual(
    all.map(([group, , counted]) => [group, counted]),
  );
});
