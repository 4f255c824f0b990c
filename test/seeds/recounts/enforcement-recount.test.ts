import {
  at,
  count,
  daysBetween,
  is,
  rowsOf,
  share,
  spanOf,
  thisYear,
  those,
  until,
  within,
} from './raw-cells.ts';
import type { Row, Span, Test } from './raw-cells.ts';
import { monthsUntil, placesOf, type Colour } from './reckoning.ts';
import { byName, toldOf, type Said } from './told.ts';

const cases = rowsOf('执行案件', 4, '执行案号', /执/);

const STEPS = [
  '立案日期',
  '分案日期',
  '执行通知书发出日期',
  '网络查控日期',
  '督促履行日期',
  '首次强制措施日期',
  '最近办理日期',
];

const isOpen =
  (span: Span): Test =>
  (row) =>
    until('立案日期', span)(row) &&
    !until('结案日期', span)(row) &&
    !until('暂缓中止日期', span)(row);

const idleDays = (row: Row, { last }: Span) => {
  const days = STEPS.map((name) => at(row, name)).filter((day) => day !== '');
  const latest = days.sort().at(-1);
  return latest === undefined ? 0 : daysBetween(latest, last);
};

const petitionAged =
  (span: Span, from: number, to: number): Test =>
  (row) => {
    const isPending = until('信访日期', span)(row) && !until('信访化解日期', span)(row);
    const age = isPending ? daysBetween(at(row, '信访日期'), span.last) : -1;
    return age >= from && age < to;
  };

function median(numbers: readonly number[]): number | null {
  const rising = [...numbers].sort((one, other) => one - other);
  if (rising.length === 0) return null;
  const half = rising.length / 2;
  const middle = rising.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return middle.reduce((sum, each) => sum + each, 0) / middle.length;
}

function paidIn(closed: readonly Row[]): number | null {
  const sums = closed.map((row) => at(row, '到位金额（元）')).filter((sum) => sum !== '');
  if (sums.length === 0 && closed.length > 0) return null;
  return sums.reduce((total, sum) => total + Number(sum), 0);
}

function figuresOf(ours: readonly Row[], span: Span) {
  const closed = those(ours, within('结案日期', span));
  const filedOfYear = those(ours, thisYear('立案日期', span));
  const closedOfYear = those(ours, thisYear('结案日期', span));
  const isVoluntary = is('是否自动履行', '是');
  const open = those(ours, isOpen(span));
  const petitions = (from: number, to: number) => count(ours, petitionAged(span, from, to));
  return {
    filed: count(ours, within('立案日期', span)),
    closed: closed.length,
    'closing-rate': share(count(filedOfYear, until('结案日期', span)), filedOfYear.length),
    voluntary: count(closed, isVoluntary),
    'voluntary-rate': share(count(closedOfYear, isVoluntary), closedOfYear.length),
    paid: paidIn(closed),
    days: median(closed.map((row) => daysBetween(at(row, '立案日期'), at(row, '结案日期')))),
    ended: count(closed, is('结案方式', '终结本次执行程序')),
    open: open.length,
    idle: count(open, (row) => idleDays(row, span) > 30),
    'idle-long': count(open, (row) => idleDays(row, span) > 90),
    'petition-new': petitions(0, 30),
    'petition-yellow': petitions(30, 90),
    'petition-orange': petitions(90, 180),
    'petition-long': petitions(180, Infinity),
  };
}

function monthOf(group: string, ours: readonly Row[], month: string, before: Colour | null): Said {
  const span = spanOf(month);
  const figures = figuresOf(ours, span);
  const isThin = (header: string) => count(ours, thisYear(header, span)) < 5;
  const closing = isThin('立案日期') ? null : figures['closing-rate'];
  const voluntary = isThin('结案日期') ? null : figures['voluntary-rate'];
  const { idle, 'idle-long': long, 'petition-long': petitions } = figures;
  const isListed = group !== '' && ours.length >= 5;
  return {
    group,
    figures,
    index: null,
    colour: ours.length < 5 ? null : colourOf({ idle, long, petitions, closing }, before),
    sample: ours.length,
    isTooFew: ours.length < 5,
    praised: isListed ? placesOf([voluntary !== null && voluntary >= 30]) : [],
    warned: isListed ? placesOf([petitions >= 1, long >= 2]) : [],
  };
}

interface Judged {
  readonly idle: number;
  readonly long: number;
  readonly petitions: number;
  readonly closing: number | null;
}

function colourOf({ idle, long, petitions, closing }: Judged, before: Colour | null): Colour {
  if (long >= 3 || (before === 'red' && long >= 2) || petitions >= 2) return 'red';
  if (long >= 2 || petitions >= 1) return 'orange';
  return idle >= 1 || (closing !== null && closing < 50) ? 'yellow' : 'none';
}

/** The whole, each court, and each of its handlers. */
function groups(): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>([['', [...cases]]]);
  for (const row of cases) {
    const court = at(row, '执行法院');
    const handlers = at(row, '承办法官').split('、');
    for (const name of [court, ...handlers.map((handler) => `${court}/${handler}`)]) {
      found.set(name, [...(found.get(name) ?? []), row]);
    }
  }
  return found;
}

test.each(['2025-02', '2025-05'])(
  '%s: the bulletin of enforcement is a plain count',
  async (month) => {
    const counted = [...groups()].map(([group, ours]) => {
      let said: Said | undefined;
      for (const each of monthsUntil(month)) {
        said = monthOf(group, ours, each, (said?.colour ?? null) as Colour | null);
      }
      return said as Said;
    });
    expect(byName(await toldOf('enforcement-monthly', month))).toEqual(byName(counted));
  },
);
