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
  type Row,
  type Test,
} from './raw-cells.ts';
import { toldOf } from './told.ts';

const cases = rowsOf('案件质效', 4, '统一受案号', /受/);
const opinions = rowsOf('附：初评意见', 3, '意见编号', /^初评/);
const forms = rowsOf('附：评查表', 2, '评查表编号', /^评/);

/** Forms by type of case, beside those that each needs when it comes in and goes out. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  审查逮捕: ['证据审查表', '社会危险性审查表'],
  审查起诉: ['证据审查表', '量刑建议审查表'],
  刑事执行监督: ['调查核实表'],
  刑事申诉: ['申诉理由审查表'],
  民事监督: ['裁判结果审查表'],
  行政监督: ['裁判结果审查表', '争议化解评估表'],
  公益诉讼: ['调查核实表', '公益损害评估表'],
};

const has =
  (name: string): Test =>
  (row) =>
    at(row, name) !== '';

const ofCase = (rows: readonly Row[], row: Row) =>
  those(rows, is('统一受案号', at(row, '统一受案号')));

const isReviewed: Test = (row) => {
  const own = ofCase(opinions, row);
  const given = those(own, has('初评日期'), has('初评意见')).map((each) => at(each, '所在部门'));
  const isHeard = at(row, '初评小组组成部门')
    .split('、')
    .every((department) => given.includes(department));
  const isThrough = ['送交初评日期', '线上会诊日期', '审查终结日期'].every((name) =>
    has(name)(row),
  );
  return isThrough && isHeard && own.every(has('是否采纳'));
};

const hasForms: Test = (row) => {
  const filled = those(ofCase(forms, row), has('填表日期')).map((each) => at(each, '评查表名称'));
  const needed = ['案件受理审查表', ...(FORMS[at(row, '案件类型')] ?? []), '结案质量自查表'];
  return needed.every((form) => filled.includes(form));
};

function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((one, other) => one - other);
  const half = sorted.length / 2;
  if (sorted.length === 0) return null;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

type Recount = Readonly<Record<string, number | null>>;

function figuresOf(rows: readonly Row[], month: string, isWhole: boolean): Recount {
  const span = spanOf(month);
  const closed = those(rows, within('办结日期', span));
  const limited = those(closed, has('办案期限届满日'));
  const ofYear = those(rows, thisYear('受理日期', span));
  const decided = those(opinions, within('决定日期', span), has('是否采纳'));
  const isOpen: Test = (row) => !until('办结日期', span)(row);
  const isPast: Test = (row) => has('办案期限届满日')(row) && at(row, '办案期限届满日') < span.last;
  const isInTime: Test = (row) => at(row, '办结日期') <= at(row, '办案期限届满日');
  const isPoor: Test = (row) => ['瑕疵', '基本合格', '不合格'].includes(at(row, '评查等次'));
  const isAdopted: Test = (row) => ['采纳', '部分采纳'].includes(at(row, '是否采纳'));
  const days = closed.map((row) => daysBetween(at(row, '受理日期'), at(row, '办结日期')));
  return {
    accepted: count(rows, within('受理日期', span)),
    closed: closed.length,
    'closing-rate': share(count(ofYear, until('办结日期', span)), ofYear.length),
    'on-time': share(count(limited, isInTime), limited.length),
    overdue: count(rows, until('受理日期', span), isOpen, isPast),
    days: median(days),
    review: share(count(closed, isReviewed), closed.length),
    adoption: isWhole ? share(count(decided, isAdopted), decided.length) : null,
    returned: count(rows, within('退回日期', span)),
    'returned-rate': share(count(closed, has('退回日期')), closed.length),
    forms: share(count(closed, hasForms), closed.length),
    poor: count(rows, within('评定日期', span), isPoor),
  };
}

/** Twenty points for closing, thirty for doing so in time, twenty-five for reviews and for forms. */
function indexOf(figures: Recount): number | null {
  const rates = ['closing-rate', 'on-time', 'review', 'forms'].map((id) => figures[id] ?? null);
  const [closing = null, onTime = null, review = null, complete = null] = rates;
  if (closing === null || onTime === null || review === null || complete === null) return null;
  return Math.round((20 * closing + 30 * onTime + 25 * review + 25 * complete) / 10) / 10;
}

const monthBefore = (month: string) =>
  new Date(Date.parse(`${month}-01`) - 86400000).toISOString().slice(0, 7);

/** What a colour is judged by: a rate of fewer than five cases is as if all were well. */
function judgedOf(rows: readonly Row[], month: string) {
  const span = spanOf(month);
  const told = figuresOf(rows, month, false);
  const closed = count(rows, within('办结日期', span));
  const limited = count(rows, within('办结日期', span), has('办案期限届满日'));
  const rate = (id: string, base: number, well: number) => (base < 5 ? well : (told[id] ?? well));
  return {
    overdue: told.overdue ?? 0,
    onTime: rate('on-time', limited, 100),
    review: rate('review', closed, 100),
    forms: rate('forms', closed, 100),
    returned: rate('returned-rate', closed, 0),
  };
}

/** The gravest that holds; red and orange are kept until their releases. */
function colourOf(rows: readonly Row[], month: string): string | null {
  if (rows.length < 5 || month < '2024-10') return null;
  const before = colourOf(rows, monthBefore(month));
  const { overdue, onTime, review, forms: complete, returned } = judgedOf(rows, month);
  const overdueForRed = before === 'red' ? 2 : 3;
  if (overdue >= overdueForRed || onTime < 70) return 'red';
  const onTimeForOrange = before === 'red' || before === 'orange' ? 90 : 85;
  const isLow = [onTime < onTimeForOrange, review < 80, complete < 80].includes(true);
  if (overdue >= 2 || isLow) return 'orange';
  return overdue >= 1 || returned > 20 ? 'yellow' : 'none';
}

/** The sample has no column for the procuratorate: departments are outermost. */
function rowsIn([department, handler]: readonly string[]): readonly Row[] {
  return cases.filter(
    (row) =>
      (department === undefined || at(row, '承办部门') === department) &&
      (handler === undefined || at(row, '承办检察官') === handler),
  );
}

const MONTHS = ['2025-02', '2025-03', '2025-05'];
const pathOf = (group: string) => (group === '' ? [] : group.split('/'));

test.each(MONTHS)(
  '%s: every figure, index, colour and list is that of a plain count',
  async (month) => {
    const told = await toldOf('case-quality', month);
    const counted = told.map(({ group }) => {
      const path = pathOf(group);
      const rows = rowsIn(path);
      const figures = figuresOf(rows, month, path.length === 0);
      return [group, figures, indexOf(figures), colourOf(rows, month), []];
    });
    expect(
      told.map(({ group, figures, index, colour, praised, warned }) => [
        group,
        figures,
        index,
        colour,
        [...praised, ...warned],
      ]),
    ).toEqual(counted);
  },
);

test.each(MONTHS)('%s: no department and no handler of the cells is left out', async (month) => {
  const told = await toldOf('case-quality', month);
  const paths = told.map(({ group }) => group);
  const named = cases.flatMap((row) => {
    const department = at(row, '承办部门');
    return [department, `${department}/${at(row, '承办检察官')}`];
  });
  const uniquely = (names: readonly string[]) => [...new Set(names)].sort();
  expect(uniquely(paths)).toEqual(uniquely(['', ...named]));
});

test.each(MONTHS)('%s: a group of fewer than five records has no colour', async (month) => {
  const few = (await toldOf('case-quality', month)).filter(({ sample }) => sample < 5);
  expect(few.length).toBeGreaterThan(0);
  expect(few.map(({ isTooFew, colour }) => [isTooFew, colour])).toEqual(
    few.map(() => [true, null]),
  );
});
