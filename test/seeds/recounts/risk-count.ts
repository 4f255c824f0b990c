import {
  all,
  any,
  before,
  everything,
  has,
  is,
  not,
  notAfter,
  onOrBefore,
  thisYear,
  within,
  type Span,
  type Test,
} from './answers.ts';
import { count, share } from './figures.ts';
import { at, rowsAt, type Place, type Row } from './raw-cells.ts';
import { NAMELESS, namesIn, points, type Counting } from './reckoning.ts';

/** Where the ledgers of risk stand in a sample. */
export interface RiskSheets {
  readonly items: readonly Place[];
  readonly reports: readonly Place[];
  readonly letters: readonly Place[];
  readonly activities: readonly Place[];
}

const BY = '应评截止时间';
const FILED = '⑦评估报告备案';

/** The names of groups under a header, a blank one by its word. */
const named = (header: string, name: string) => is(header, name === NAMELESS ? '' : name);
const orNameless = (names: readonly string[]) =>
  names.map((name) => (name === '' ? NAMELESS : name));

function rowsIn(sheets: RiskSheets) {
  const reports = rowsAt(...sheets.reports);
  /** The reports of an item: those of its name in its own file. */
  const known = new Map<string, Row[]>();
  for (const report of reports) {
    const name = `${at(report, 'file')} ${at(report, '重大决策事项名称')}`;
    known.set(name, [...(known.get(name) ?? []), report]);
  }
  const reportsOf = (item: Row): readonly Row[] =>
    known.get(`${at(item, 'file')} ${at(item, '应评事项名称')}`) ?? [];
  const ofReports =
    (test: (reports: readonly Row[]) => boolean | undefined): Test =>
    (item) =>
      test(reportsOf(item));
  const filedBy = (day: string): Test =>
    ofReports((own) => {
      const answers = own.map(onOrBefore(FILED, day));
      return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
    });
  const isOnTime: Test = (item) => {
    const own = reportsOf(item).map((report) => ({ ...item, [FILED]: at(report, FILED) }));
    const answers = own.map(notAfter(FILED, BY));
    return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
  };
  return {
    items: rowsAt(...sheets.items),
    reports,
    letters: rowsAt(...sheets.letters),
    activities: rowsAt(...sheets.activities),
    filedBy,
    isOnTime,
    isUnassessed: ofReports((own) => own.length === 0),
    isFiledAtAll: ofReports((own) => own.some(has(FILED))),
  };
}

/** YT-3.1: filings due, filed, returned and overdue, the index, three colours; YT-3.2: both lists. */
export function monthlyCount(sheets: RiskSheets): Counting {
  const { items, reports, filedBy, isOnTime, isUnassessed } = rowsIn(sheets);
  const isTroubled = any(
    ...['矛盾激化起数', '事故起数', '群体性上访批次'].map(
      (name): Test =>
        (report) =>
          Number(at(report, name)) > 0,
    ),
  );
  const figuresIn = (district: string) => (span: Span) => {
    const ours = district === '' ? everything : named('县（市、区）', district);
    const [listed, assessed] = [items.filter(ours), reports.filter(ours)];
    const isPast = before(BY, span.asOf);
    return {
      due: count(listed, within(BY, span)),
      filed: count(assessed, within(FILED, span)),
      'on-time': share(listed, thisYear(BY, span), isOnTime),
      returned: count(assessed, within('退回日期', span)),
      overdue: count(listed, isPast, not(filedBy(span.asOf))),
      unassessed: count(listed, isPast, isUnassessed),
      troubled: count(assessed, onOrBefore('实施时间', span.asOf), isTroubled),
    };
  };
  const districts = namesIn([items, '县（市、区）'], [reports, '县（市、区）']);
  return {
    minimum: 5,
    dated: { due: [items, BY], filed: [reports, FILED], returned: [reports, '退回日期'] },
    groups: new Map(['', ...orNameless(districts)].map((each) => [each, figuresIn(each)])),
    index: (values) => ({
      'on-time': points(values['on-time'], 50, 0, 100),
      overdue: points(values['overdue'], 30, 5, 0),
      returned: points(values['returned'], 20, 4, 0),
    }),
    colours: [
      ['red', 'overdue', (items, was) => items >= (was ? 2 : 3)],
      ['red', 'on-time', (rate) => rate < 50],
      ['orange', 'overdue', (items) => items >= 2],
      ['orange', 'on-time', (rate, was) => rate < (was ? 85 : 80)],
      ['yellow', 'overdue', (items) => items >= 1],
      ['yellow', 'returned', (reports) => reports >= 2],
    ],
    praised: ({ index = null }) => [index !== null && index >= 95],
    warned: ({ index = null, returned = null }) => [
      index !== null && index < 60,
      returned !== null && returned >= 2,
    ],
  };
}

/** YT-3.5: what counts in the yearly appraisal of a unit: deductions from the full mark, and bonuses from nothing. */
export function appraisalCount(sheets: RiskSheets): Counting {
  const { items, reports, letters, activities, isOnTime, isUnassessed, isFiledAtAll } =
    rowsIn(sheets);
  const figuresIn = (unit: string) => (span: Span) => {
    const of = (rows: readonly Row[], header: string) =>
      unit === '' ? rows : rows.filter(named(header, unit));
    const [own, assessed] = [of(items, '评估主体'), of(reports, '评估责任主体')];
    const due = within(BY, span);
    const isPast = before(BY, span.asOf);
    return {
      due: count(own, due),
      'on-time': share(own, due, isOnTime),
      filed: count(assessed, within(FILED, span)),
      late: count(own, due, all(isPast, any(not(isFiledAtAll), not(isOnTime)))),
      returned: count(assessed, within('退回日期', span)),
      unassessed: count(own, due, all(isPast, isUnassessed)),
      letters: count(
        of(letters, '受函单位'),
        within('发函日期', span),
        is('函件类型', '督办函', '预警函'),
      ),
      publicity: count(of(activities, '责任单位'), within('开展时间', span)),
    };
  };
  const inLedgers: readonly (readonly [readonly Row[], string, readonly string[]])[] = [
    [items, '评估主体', [BY]],
    [reports, '评估责任主体', [FILED, '退回日期']],
    [letters, '受函单位', ['发函日期']],
    [activities, '责任单位', ['开展时间']],
  ];
  const units = namesIn(...inLedgers.map(([rows, header]) => [rows, header] as const));
  // A unit is appraised from the first year on in which anything of it is dated, however little it did since; what has a
  // day that nobody can read may be of any year.
  const isTold = (unit: string, { last }: Span) =>
    unit === '' ||
    inLedgers.some(([rows, header, days]) =>
      rows
        .filter(named(header, unit))
        .some((row) => days.some((day) => onOrBefore(day, last)(row) !== false)),
    );
  const byItem: readonly [readonly Row[], string] = [items, BY];
  return {
    minimum: 3,
    isTold,
    dated: {
      due: byItem,
      'on-time': byItem,
      late: byItem,
      unassessed: byItem,
      filed: [reports, FILED],
      returned: [reports, '退回日期'],
      letters: [letters, '发函日期'],
      publicity: [activities, '开展时间'],
    },
    groups: new Map(['', ...orNameless(units)].map((each) => [each, figuresIn(each)])),
    index: (values) => ({
      late: points(values['late'], 30, 3, 0),
      returned: points(values['returned'], 20, 3, 0),
      unassessed: points(values['unassessed'], 20, 2, 0),
      letters: points(values['letters'], 10, 3, 0),
      filed: points(values['filed'], 10, 0, 2),
      publicity: points(values['publicity'], 10, 0, 2),
    }),
    praised: ({ index = null }) => [index !== null && index >= 90],
    warned: ({ index = null }) => [index !== null && index < 70],
  };
}
