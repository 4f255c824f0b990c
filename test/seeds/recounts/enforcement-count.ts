import {
  after,
  all,
  any,
  daysOf,
  has,
  is,
  not,
  onOrBefore,
  thisYear,
  within,
  type Span,
  type Test,
} from './answers.ts';
import { count, median, share, sum } from './figures.ts';
import { at, daysBetween, rowsAt, type Place, type Row } from './raw-cells.ts';
import { NAMELESS, type Counting } from './reckoning.ts';

const STEPS = [
  '立案日期',
  '分案日期',
  '执行通知书发出日期',
  '网络查控日期',
  '督促履行日期',
  '首次强制措施日期',
  '最近办理日期',
];

/** FL-11: nothing was done for so many days; what was done after the period was not done yet. */
const isIdle =
  ({ asOf }: Span, limit: number): Test =>
  (row) => {
    const steps = STEPS.map((name) => at(row, name)).filter((day) => day !== '');
    if (steps.some((day) => daysOf(day)?.[0] !== day)) return undefined;
    const latest = steps
      .filter((day) => day <= asOf)
      .sort()
      .at(-1);
    return latest !== undefined && daysBetween(latest, asOf) > limit;
  };

/** FL-7: a petition that is not settled, by the days since it came in. */
const isAged =
  ({ asOf }: Span, from: number, to: number): Test =>
  (row) => {
    const age = daysBetween(at(row, '信访日期'), asOf);
    return age >= from && age < to;
  };

const notDone = (name: string, { asOf }: Span) => any(not(has(name)), after(name, asOf));

function figuresIn(rows: readonly Row[]) {
  return (span: Span) => {
    const { asOf } = span;
    const isOpen = all(
      onOrBefore('立案日期', asOf),
      notDone('结案日期', span),
      notDone('暂缓中止日期', span),
    );
    const isPending = all(onOrBefore('信访日期', asOf), notDone('信访化解日期', span));
    const isClosedIn = within('结案日期', span);
    const isVoluntary = is('是否自动履行', '是');
    return {
      filed: count(rows, within('立案日期', span)),
      closed: count(rows, isClosedIn),
      'closing-rate': share(rows, thisYear('立案日期', span), onOrBefore('结案日期', asOf)),
      voluntary: count(rows, isClosedIn, isVoluntary),
      'voluntary-rate': share(rows, thisYear('结案日期', span), isVoluntary),
      paid: sum(rows, isClosedIn, '到位金额（元）'),
      days: median(rows, isClosedIn, '立案日期', '结案日期'),
      ended: count(rows, isClosedIn, is('结案方式', '终结本次执行程序')),
      open: count(rows, isOpen),
      idle: count(rows, isOpen, isIdle(span, 30)),
      'idle-long': count(rows, isOpen, isIdle(span, 90)),
      'petition-new': count(rows, isPending, isAged(span, 0, 30)),
      'petition-yellow': count(rows, isPending, isAged(span, 30, 90)),
      'petition-orange': count(rows, isPending, isAged(span, 90, 180)),
      'petition-long': count(rows, isPending, isAged(span, 180, Infinity)),
    };
  };
}

/** FL-3, FL-7, FL-11: by court and handler; a case of two handlers counts for each of them. */
export function enforcementCount(places: readonly Place[]): Counting {
  const cases = rowsAt(...places);
  const found = new Map<string, Row[]>([['', [...cases]]]);
  for (const row of cases) {
    const court = at(row, '执行法院') || NAMELESS;
    const handlers = at(row, '承办法官').split('、');
    const inside = handlers.map((handler) => `${court}/${handler || NAMELESS}`);
    for (const name of [court, ...inside]) found.set(name, [...(found.get(name) ?? []), row]);
  }
  const closed: readonly [readonly Row[], string] = [cases, '结案日期'];
  return {
    minimum: 5,
    dated: {
      filed: [cases, '立案日期'],
      closed,
      voluntary: closed,
      paid: closed,
      days: closed,
      ended: closed,
    },
    groups: new Map([...found].map(([name, rows]) => [name, figuresIn(rows)])),
    colours: [
      ['red', 'idle-long', (cases, was) => cases >= (was ? 2 : 3)],
      ['red', 'petition-long', (petitions) => petitions >= 2],
      ['orange', 'idle-long', (cases) => cases >= 2],
      ['orange', 'petition-long', (petitions) => petitions >= 1],
      ['yellow', 'idle', (cases) => cases >= 1],
      ['yellow', 'closing-rate', (rate) => rate < 50],
    ],
    praised: (judged) => [(judged['voluntary-rate'] ?? 0) >= 30],
    warned: (judged) => [(judged['petition-long'] ?? 0) >= 1, (judged['idle-long'] ?? 0) >= 2],
  };
}
