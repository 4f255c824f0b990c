import {
  at,
  count,
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
import { monthsUntil, namesIn, placesOf, points, toTenth, type Colour } from './reckoning.ts';
import { byName, toldOf, type Said } from './told.ts';

const items = rowsOf('①应评清单', 3, '清单编号', /^JC/);
const reports = rowsOf('②稳评全流程', 4, '事项编号', /^JC/);
const letters = rowsOf('⑤督导函', 4, '文号', /督/);
const activities = rowsOf('⑥宣传普法', 3, '活动名称', /./);

const BY = '应评截止时间';
const FILED = '⑦评估报告备案';
const everything: Test = () => true;

const reportsOf = (item: Row) => those(reports, is('重大决策事项名称', at(item, '应评事项名称')));
const filedOf = (item: Row) =>
  reportsOf(item)
    .map((report) => at(report, FILED))
    .filter((day) => day !== '')
    .sort();
const isUnassessed: Test = (item) => reportsOf(item).length === 0;
const isOnTime: Test = (item) => {
  const [first = ''] = filedOf(item);
  return first !== '' && at(item, BY) !== '' && first <= at(item, BY);
};
const isPast =
  ({ last }: Span): Test =>
  (item) =>
    at(item, BY) !== '' && at(item, BY) < last;
const isTroubled: Test = (report) =>
  ['矛盾激化起数', '事故起数', '群体性上访批次'].some((name) => Number(at(report, name)) > 0);

function monthOf(district: string, month: string, before: Colour | null): Said {
  const span = spanOf(month);
  const isOurs = district === '' ? everything : is('县（市、区）', district);
  const listed = those(items, isOurs);
  const assessed = those(reports, isOurs);
  const ofYear = those(listed, thisYear(BY, span));
  const isUnfiled: Test = (item) => !filedOf(item).some((day) => day <= span.last);
  const onTime = share(count(ofYear, isOnTime), ofYear.length);
  const overdue = count(listed, isPast(span), isUnfiled);
  const returned = count(assessed, within('退回日期', span));
  const index =
    onTime === null
      ? null
      : toTenth(
          points(onTime, 50, 0, 100) + points(overdue, 30, 5, 0) + points(returned, 20, 4, 0),
        );
  const sample = listed.length + assessed.length;
  const isThin = ofYear.length < 5;
  const rate = isThin ? null : onTime;
  const judged = isThin ? null : index;
  const isListed = district !== '' && sample >= 5;
  return {
    group: district,
    figures: {
      due: count(listed, within(BY, span)),
      filed: count(assessed, within(FILED, span)),
      'on-time': onTime,
      returned,
      overdue,
      unassessed: count(listed, isPast(span), isUnassessed),
      troubled: count(assessed, until('实施时间', span), isTroubled),
    },
    index,
    colour: sample < 5 ? null : colourOf(overdue, rate, returned, before),
    sample,
    isTooFew: sample < 5,
    praised: isListed ? placesOf([judged !== null && judged >= 95]) : [],
    warned: isListed ? placesOf([judged !== null && judged < 60, returned >= 2]) : [],
  };
}

function colourOf(
  overdue: number,
  rate: number | null,
  returned: number,
  before: Colour | null,
): Colour {
  const isBelow = (limit: number) => rate !== null && rate < limit;
  const wasOrange = before === 'red' || before === 'orange';
  if (overdue >= (before === 'red' ? 2 : 3) || isBelow(50)) return 'red';
  if (overdue >= 2 || isBelow(wasOrange ? 85 : 80)) return 'orange';
  return overdue >= 1 || returned >= 2 ? 'yellow' : 'none';
}

function monthlyOf(district: string, month: string): Said {
  let said: Said | undefined;
  for (const each of monthsUntil(month)) {
    said = monthOf(district, each, (said?.colour ?? null) as Colour | null);
  }
  return said as Said;
}

function yearOf(unit: string, year: string): Said {
  const span = spanOf(year);
  const our = (name: string): Test => (unit === '' ? everything : is(name, unit));
  const due = those(items, our('评估主体'), within(BY, span));
  const filed = those(reports, our('评估责任主体'), within(FILED, span));
  const returned = those(reports, our('评估责任主体'), within('退回日期', span));
  const sent = those(letters, our('受函单位'), within('发函日期', span));
  const held = those(activities, our('责任单位'), within('开展时间', span));
  const isStern: Test = (letter) => ['督办函', '预警函'].includes(at(letter, '函件类型'));
  const late = count(due, isPast(span), (item) => !isOnTime(item));
  const unassessed = count(due, isPast(span), isUnassessed);
  const stern = count(sent, isStern);
  const index = toTenth(
    points(late, 30, 3, 0) +
      points(returned.length, 20, 3, 0) +
      points(unassessed, 20, 2, 0) +
      points(stern, 10, 3, 0) +
      points(filed.length, 10, 0, 2) +
      points(held.length, 10, 0, 2),
  );
  const sample = new Set([...due, ...filed, ...returned, ...sent, ...held]).size;
  const isListed = unit !== '' && sample >= 3;
  return {
    group: unit,
    figures: {
      due: due.length,
      'on-time': share(count(due, isOnTime), due.length),
      filed: filed.length,
      late,
      returned: returned.length,
      unassessed,
      letters: stern,
      publicity: held.length,
    },
    index,
    colour: null,
    sample,
    isTooFew: sample < 3,
    praised: isListed ? placesOf([index >= 90]) : [],
    warned: isListed ? placesOf([index < 70]) : [],
  };
}

/** A unit stands in the appraisal for as long as the twelve years before know it. */
const isSeen = (unit: string, year: string) =>
  Array.from({ length: 13 }, (_, back) => String(Number(year) - back)).some(
    (each) => yearOf(unit, each).sample > 0,
  );

const districts = ['', ...namesIn([items, '县（市、区）'], [reports, '县（市、区）'])];
const units = namesIn(
  [items, '评估主体'],
  [reports, '评估责任主体'],
  [letters, '受函单位'],
  [activities, '责任单位'],
);

test.each(['2025-02', '2025-05'])('%s: the bulletin of risk says a plain count', async (month) => {
  const told = await toldOf('risk-monthly', month);
  expect(byName(told)).toEqual(byName(districts.map((each) => monthlyOf(each, month))));
});

test.each(['2024', '2025'])('%s: the appraisal says what a plain count says', async (year) => {
  const told = await toldOf('annual-appraisal', year);
  const counted = ['', ...units].map((unit) => yearOf(unit, year));
  expect(byName(told)).toEqual(byName(counted.filter(({ group }) => isSeen(group, year))));
});
