import {
  all,
  any,
  after,
  before,
  everything,
  has,
  hasDay,
  is,
  not,
  notAfter,
  onOrBefore,
  thisYear,
  within,
  type Span,
  type Test,
} from './answers.ts';
import { count, median, share } from './figures.ts';
import { at, rowsAt, type Place, type Row } from './raw-cells.ts';
import { NAMELESS, points, type Counting } from './reckoning.ts';

/** Where the ledgers of cases stand in a sample. */
export interface CaseSheets {
  readonly cases: readonly Place[];
  readonly opinions: readonly Place[];
  readonly forms: readonly Place[];
  /** Headers of the groups, the outermost first. */
  readonly levels: readonly string[];
}

/** SZ-2.3: forms by type of case, beside those that each needs when it comes in and goes out. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  审查逮捕: ['证据审查表', '社会危险性审查表'],
  审查起诉: ['证据审查表', '量刑建议审查表'],
  刑事执行监督: ['调查核实表'],
  刑事申诉: ['申诉理由审查表'],
  民事监督: ['裁判结果审查表'],
  行政监督: ['裁判结果审查表', '争议化解评估表'],
  公益诉讼: ['调查核实表', '公益损害评估表'],
};

/** The rows of another sheet that name the case of a row. */
function byCase(rows: readonly Row[]): (row: Row) => readonly Row[] {
  const known = new Map<string, Row[]>();
  for (const row of rows) {
    const no = at(row, '统一受案号');
    known.set(no, [...(known.get(no) ?? []), row]);
  }
  return (row) => known.get(at(row, '统一受案号')) ?? [];
}

function testsOf(opinions: readonly Row[], forms: readonly Row[]) {
  const opinionsOf = byCase(opinions);
  const formsOf = byCase(forms);
  const isHeard: Test = (row) => {
    const own = opinionsOf(row);
    const given = own
      .filter((each) => at(each, '初评日期') !== '' && at(each, '初评意见') !== '')
      .map((each) => at(each, '所在部门'));
    const isAsked = at(row, '初评小组组成部门')
      .split('、')
      .every((department) => given.includes(department));
    return isAsked && own.every(has('是否采纳'));
  };
  const isThrough = all(...['送交初评日期', '线上会诊日期', '审查终结日期'].map(hasDay));
  const hasForms: Test = (row) => {
    const filled = formsOf(row)
      .filter(has('填表日期'))
      .map((each) => at(each, '评查表名称'));
    const needed = ['案件受理审查表', ...(FORMS[at(row, '案件类型')] ?? []), '结案质量自查表'];
    return needed.every((form) => filled.includes(form));
  };
  return { isReviewed: all(isThrough, isHeard), hasForms };
}

/** SZ-3.1: figures over all cases, by procuratorate, department and person. */
export function caseCount(sheets: CaseSheets): Counting {
  const cases = rowsAt(...sheets.cases);
  const opinions = rowsAt(...sheets.opinions);
  const opinionsOf = byCase(opinions);
  const { isReviewed, hasForms } = testsOf(opinions, rowsAt(...sheets.forms));
  const figuresIn = (rows: readonly Row[], isWhole: boolean) => (span: Span) => {
    const { asOf } = span;
    /** SZ-2.4: an opinion is about a case, and belongs where that does. */
    const ours = isWhole ? opinions : [...new Set(rows.flatMap(opinionsOf))];
    const isClosedIn = within('办结日期', span);
    const isOpen = all(
      onOrBefore('受理日期', asOf),
      any(not(has('办结日期')), after('办结日期', asOf)),
    );
    const closes = (counts: Test, of: Test = everything) =>
      share(rows, all(isClosedIn, of), counts);
    return {
      accepted: count(rows, within('受理日期', span)),
      closed: count(rows, isClosedIn),
      'closing-rate': share(rows, thisYear('受理日期', span), onOrBefore('办结日期', asOf)),
      'on-time': closes(notAfter('办结日期', '办案期限届满日'), hasDay('办案期限届满日')),
      overdue: count(rows, isOpen, before('办案期限届满日', asOf)),
      days: median(rows, isClosedIn, '受理日期', '办结日期'),
      review: closes(isReviewed),
      adoption: share(
        ours,
        all(within('决定日期', span), has('是否采纳')),
        is('是否采纳', '采纳', '部分采纳'),
      ),
      returned: count(rows, within('退回日期', span)),
      'returned-rate': closes(hasDay('退回日期')),
      forms: closes(hasForms, has('案件类型')),
      poor: count(rows, within('评定日期', span), is('评查等次', '瑕疵', '基本合格', '不合格')),
    };
  };
  const closed: readonly [readonly Row[], string] = [cases, '办结日期'];
  return {
    minimum: 5,
    beside: ['adoption'],
    dated: {
      accepted: [cases, '受理日期'],
      closed,
      'on-time': closed,
      days: closed,
      review: closed,
      adoption: [opinions, '决定日期'],
      returned: [cases, '退回日期'],
      'returned-rate': closed,
      forms: closed,
      poor: [cases, '评定日期'],
    },
    groups: groupsOf(cases, sheets.levels, figuresIn),
    index: (values) => ({
      'closing-rate': points(values['closing-rate'], 20, 0, 100),
      'on-time': points(values['on-time'], 30, 0, 100),
      review: points(values['review'], 25, 0, 100),
      forms: points(values['forms'], 25, 0, 100),
    }),
    colours: [
      ['red', 'overdue', (open, was) => open >= (was ? 2 : 3)],
      ['red', 'on-time', (rate) => rate < 70],
      ['orange', 'overdue', (open) => open >= 2],
      ['orange', 'on-time', (rate, was) => rate < (was ? 90 : 85)],
      ['orange', 'review', (rate) => rate < 80],
      ['orange', 'forms', (rate) => rate < 80],
      ['yellow', 'overdue', (open) => open >= 1],
      ['yellow', 'returned-rate', (rate) => rate > 20],
    ],
  };
}

/** The whole, and for each header the groups inside those of the one before. */
function groupsOf(
  rows: readonly Row[],
  levels: readonly string[],
  figuresIn: (rows: readonly Row[], isWhole: boolean) => ReturnType<Counting['groups']['get']>,
): Counting['groups'] {
  const found = new Map<string, Row[]>([['', [...rows]]]);
  for (const row of rows) {
    const names = levels.map((level) => at(row, level) || NAMELESS);
    for (const depth of levels.keys()) {
      const path = names.slice(0, depth + 1).join('/');
      found.set(path, [...(found.get(path) ?? []), row]);
    }
  }
  const groups = [...found].map(([path, own]) => [path, figuresIn(own, path === '')] as const);
  return new Map(groups as Iterable<[string, NonNullable<ReturnType<typeof figuresIn>>]>);
}
