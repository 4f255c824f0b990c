import type {
  FactPlace,
  NamedKind,
  PolicyAdviceData,
  PolicyFaultData,
  SyntaxProblem,
  TextForm,
  Unknown,
} from '../policy/reading/policy-fault.ts';
import type { FieldType } from '../policy/shape/ledger-shape.ts';
import type { FaultWords } from './language.ts';

type Data = PolicyFaultData & PolicyAdviceData;

/** A sentence and a repair for everything that can be wrong with a policy. */
export type PolicyWords = { readonly [Code in keyof Data]: (data: Data[Code]) => FaultWords };

const MOST_SHOWN = 12;

const zhFieldTypes: Readonly<Record<FieldType, string>> = {
  text: '文本 text',
  identifier: '编号 identifier',
  day: '日期 day',
  moment: '时刻 moment',
  number: '数字 number',
  mark: '是否 mark',
  choice: '选项 choice',
  list: '多项 list',
  people: '人员 people',
};

const zhJsonKinds = {
  object: '一组内容 { }',
  array: '列表 [ ]',
  string: '带引号的文字',
  number: '数字',
  boolean: 'true 或 false',
  null: '空值 null',
};

/** Terms of the policy language, and small turns of phrase that many sentences share. */
export const zhTerms = {
  fieldTypes: zhFieldTypes,
  named: {
    field: '字段',
    parameter: '参数',
    condition: '共用条件',
    step: '环节',
    gate: '关口',
    rule: '规则',
    ledger: '台账',
    test: '测试',
    exception: '例外',
    table: '对照表',
    column: '结果列',
    score: '评分',
    criterion: '指标',
    bulletin: '通报',
    level: '分组',
    indicator: '指标',
    chart: '图',
  } satisfies Record<NamedKind, string>,
  forms: {
    name: '以小写英文字母开头，只用英文字母和数字，如 opinionsOn',
    id: '以小写英文字母开头，只用小写字母、数字和连字符，如 risk-assessment',
    day: '按“年-月-日”写，如 2024-01-31',
    clause: '写条款编号，如 YT-2.3',
    ruleId: '写本制度的代号、连字符和序号，如 RA-208',
    code: '用两到四个大写英文字母，如 RA',
  } satisfies Record<TextForm, string>,
  syntax: {
    value: '缺少一个值',
    key: '缺少名称（名称要加英文双引号）',
    colon: '名称后面缺少英文冒号',
    comma: '前后两项之间缺少英文逗号',
    closeBrace: '缺少右花括号 }',
    closeBracket: '缺少右方括号 ]',
    endOfFile: '结尾之后还有多余的内容',
    number: '数字写法不对',
    string: '文字没有在本行内用英文双引号收尾',
    escape: '反斜杠的用法不对',
    symbol: '有不认识的符号或词',
  } satisfies Record<SyntaxProblem, string>,
  places: {
    outsideWarnings: '只能用在预警（warnings）和结果列（resultColumns）里',
    insideScores: '不能用在评分（scores）自己的指标里，也不能用在问别的台账的条件里',
    outsideWholes: '只能用在逐组或整本判断（per 为 group、ledger）的规则里',
    group: '在逐组判断的规则里没有意义，那里只知道组名',
    ledger: '在整本判断的规则里没有意义，那里没有单条记录',
  } satisfies Record<FactPlace, string>,
  jsonKinds: zhJsonKinds,
  kindsOf: (kinds: string) => termsOf(kinds, zhJsonKinds).join('或'),
  typesOf: (types: string) => termsOf(types, zhFieldTypes).join('、'),
  /** What to write instead: the nearest, or the first of what there is. */
  choose: ({ meant, known }: Unknown) => {
    if (meant !== '') return `是否想写 ${meant}？`;
    const [shown, isCut] = firstOf(known);
    if (shown.length === 0) return '这里还没有可用的名称，请先定义。';
    return `可用的有：${shown.join('、')}${isCut ? ' 等' : ''}。`;
  },
};

const enFieldTypes: Readonly<Record<FieldType, string>> = {
  text: 'text',
  identifier: 'identifier',
  day: 'day',
  moment: 'moment',
  number: 'number',
  mark: 'yes-no mark',
  choice: 'choice',
  list: 'list',
  people: 'people',
};

const enJsonKinds: typeof zhJsonKinds = {
  object: 'an object { }',
  array: 'a list [ ]',
  string: 'a text in quotes',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
};

export const enTerms: typeof zhTerms = {
  fieldTypes: enFieldTypes,
  named: {
    field: 'field',
    parameter: 'parameter',
    condition: 'named condition',
    step: 'step',
    gate: 'gate',
    rule: 'rule',
    ledger: 'ledger',
    test: 'test',
    exception: 'exception',
    table: 'table',
    column: 'result column',
    score: 'score',
    criterion: 'criterion',
    bulletin: 'bulletin',
    level: 'level',
    indicator: 'indicator',
    chart: 'chart',
  },
  forms: {
    name: 'begin with a small letter and use only letters and digits, as in opinionsOn',
    id: 'begin with a small letter and use only small letters, digits and hyphens, as in risk-assessment',
    day: 'write year-month-day, as in 2024-01-31',
    clause: 'write the id of a clause, as in YT-2.3',
    ruleId: 'write the policy’s code, a hyphen and a number or word, as in RA-208',
    code: 'use two to four capital letters, as in RA',
  },
  syntax: {
    value: 'a value is missing',
    key: 'a name in double quotes is missing',
    colon: 'the colon after a name is missing',
    comma: 'the comma between two items is missing',
    closeBrace: 'a closing brace } is missing',
    closeBracket: 'a closing bracket ] is missing',
    endOfFile: 'there is something after the end',
    number: 'a number is not written as one',
    string: 'a text is not closed by a double quote on its line',
    escape: 'a backslash is not used as it must be',
    symbol: 'there is a symbol or word that is not known',
  },
  places: {
    outsideWarnings: 'may be asked only in warnings and result columns',
    insideScores:
      'may not be asked in the criteria of a score, nor in a condition over another ledger',
    outsideWholes: 'may be asked only in rules per group or per ledger',
    group: 'has no meaning in a rule per group, which knows only the name of the group',
    ledger: 'has no meaning in a rule per ledger, which sees no single record',
  },
  jsonKinds: enJsonKinds,
  kindsOf: (kinds: string) => termsOf(kinds, enJsonKinds).join(' or '),
  typesOf: (types: string) => termsOf(types, enFieldTypes).join(', '),
  choose: ({ meant, known }: Unknown) => {
    if (meant !== '') return `Did you mean ${meant}?`;
    const [shown, isCut] = firstOf(known);
    if (shown.length === 0) return 'There is none yet: declare it first.';
    return `There are: ${shown.join(', ')}${isCut ? ' …' : '.'}`;
  },
};

function termsOf(names: string, terms: Readonly<Record<string, string>>): string[] {
  return names.split(' ').map((name) => terms[name] ?? name);
}

function firstOf(known: string): readonly [readonly string[], boolean] {
  const all = known === '' ? [] : known.split('、');
  return [all.slice(0, MOST_SHOWN), all.length > MOST_SHOWN];
}
