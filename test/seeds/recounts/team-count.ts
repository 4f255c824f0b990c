import {
  after,
  all,
  any,
  daysOf,
  has,
  hasDay,
  is,
  not,
  within,
  type Span,
  type Test,
} from './answers.ts';
import { count, share, sum } from './figures.ts';
import { at, rowsAt, type Place, type Row } from './raw-cells.ts';
import { namesIn, type Counting } from './reckoning.ts';

/** Where the ledgers of the team stand in a sample. */
export interface TeamSheets {
  readonly people: readonly Place[];
  readonly postings: readonly Place[];
  readonly quotas: readonly Place[];
}

/** Whether a person has had a birthday by a day: on the day itself they have. Of one born in a month it may be unknown. */
const isAged =
  (years: number, dayOf: (row: Row) => string): Test =>
  (row) => {
    if (at(row, '出生年月') === '') return false;
    const born = daysOf(at(row, '出生年月'));
    const day = daysOf(dayOf(row));
    if (!born || !day) return undefined;
    const [first, last] = born.map((each) => `${Number(each.slice(0, 4)) + years}${each.slice(4)}`);
    if (day[0] >= (last ?? '')) return true;
    return day[1] < (first ?? '') ? false : undefined;
  };

const isBorn = hasDay('出生年月');
const inQuota = is('是否入额', '是');

/** SZ-4.6: ages and departures of under-35s; SZ-4.5: both directions of movement; SZ-4.4: the quota. */
export function teamCount(sheets: TeamSheets): Counting {
  const people = rowsAt(...sheets.people);
  const postings = rowsAt(...sheets.postings);
  const quotas = rowsAt(...sheets.quotas);
  const figuresIn = (unit: string) => (span: Span) => {
    const of = (rows: readonly Row[], header: string) =>
      unit === '' ? rows : rows.filter(is(header, unit));
    const [own, came, set] = [of(people, '所在院'), of(postings, '任职单位'), of(quotas, '检察院')];
    const isHere = any(not(has('离院时间')), after('离院时间', span.asOf));
    const isOld = isAged(50, () => span.asOf);
    const isYoung = all(isBorn, not(isAged(35, () => span.asOf)));
    const leftYoung = all(isBorn, not(isAged(35, (row) => at(row, '离院时间'))));
    const moved = (how: string) => count(came, within('起任时间', span), is('任职方式', how));
    /** How many of the quota are filled, against how many there are. */
    const filled =
      (holds: (staff: number, quota: number) => boolean): Test =>
      (row) => {
        const ours = people.filter(all(is('所在院', at(row, '检察院')), inQuota, isHere));
        return holds(ours.length, Number(at(row, '核定员额数')));
      };
    return {
      staff: count(own, isHere),
      young: count(own, isHere, isYoung),
      middle: count(
        own,
        isHere,
        all(
          isBorn,
          isAged(35, () => span.asOf),
          not(isOld),
        ),
      ),
      old: count(own, isHere, isOld),
      'old-share': share(own, all(isHere, isBorn), isOld),
      left: count(own, within('离院时间', span)),
      'young-left': count(own, within('离院时间', span), leftYoung),
      up: moved('遴选'),
      down: moved('下派'),
      exchanged: moved('交流'),
      quota: sum(set, () => true, '核定员额数'),
      'in-quota': count(own, isHere, inQuota),
      over: count(
        set,
        () => true,
        filled((staff, quota) => staff > quota),
      ),
      under: count(
        set,
        () => true,
        filled((staff, quota) => staff < quota),
      ),
    };
  };
  const left: readonly [readonly Row[], string] = [people, '离院时间'];
  const began: readonly [readonly Row[], string] = [postings, '起任时间'];
  const units = namesIn([people, '所在院'], [postings, '任职单位'], [quotas, '检察院']);
  return {
    minimum: 5,
    dated: { left, 'young-left': left, up: began, down: began, exchanged: began },
    groups: new Map(['', ...units].map((unit) => [unit, figuresIn(unit)])),
    colours: [
      ['red', 'young-left', (people) => people >= 3],
      ['orange', 'young-left', (people) => people >= 2],
      ['orange', 'old-share', (rate, was) => rate >= (was ? 45 : 50)],
      ['orange', 'over', (units) => units >= 1],
      ['yellow', 'young-left', (people) => people >= 1],
    ],
  };
}
