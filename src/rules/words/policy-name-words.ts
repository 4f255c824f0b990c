import { enTerms, zhTerms, type PolicyWords } from './policy-vocabulary.ts';

const zh = {
  nameTwice: ({ name, kind }) => ({
    sentence: `${zhTerms.named[kind]}“${name}”重复了。`,
    repair: '请给其中一个换个名称；自动生成的规则编号也不能占用。',
  }),
  titleTwice: ({ title, field }) => ({
    sentence: `表头“${title}”已经是字段 ${field} 的名称或别名。`,
    repair: '请删去其中一个；两个字段类型不同、看内容分得清的，别名可以相同。',
  }),
  nameTaken: ({ name, by }) => ({
    sentence: `“${name}”已经是${{ field: '字段', today: '“今天”的名称', function: '函数', index: '指数的名称' }[by]}，不能再用。`,
    repair: '请换一个名称。',
  }),
  itemTwice: ({ item }) => ({
    sentence: `“${item}”在这里写了两次。`,
    repair: '请删去多余的一个。',
  }),
  unknownName: (data) => ({
    sentence: `没有名为“${data.name}”的${zhTerms.named[data.kind]}。`,
    repair: zhTerms.choose(data),
  }),
  unknownFact: (data) => ({
    sentence: `没有名为“${data.name}”的字段、参数或函数。`,
    repair: zhTerms.choose(data),
  }),
  unknownClause: (data) => ({
    sentence: `条款目录里没有“${data.name}”。`,
    repair: `${zhTerms.choose(data)}本单位的条款先加进 seeds/clauses.json。`,
  }),
  unknownOperator: (data) => ({
    sentence: `没有名为“${data.name}”的比较。`,
    repair: zhTerms.choose(data),
  }),
  unknownChoice: (data) => ({
    sentence: `“${data.name}”不是 ${data.field} 的选项。`,
    repair: `${zhTerms.choose(data)}条件里要写选项的正式名称，不写别名。`,
  }),
  unknownPlaceholder: (data) => ({
    sentence: `花括号里的“${data.name}”在这里没有值可填。`,
    repair: `${zhTerms.choose(data)}花括号里只能写字段、参数、today，或本条件用到的函数。`,
  }),
  brokenPlaceholder: () => ({
    sentence: '文字里的花括号不成对。',
    repair: '请写成 {字段名} 的样子，左右各一个。',
  }),
  wrongPrefix: ({ id, prefix }) => ({
    sentence: `规则编号“${id}”没有以本制度的代号开头。`,
    repair: `请以 ${prefix} 开头。`,
  }),
  conditionCircle: ({ circle }) => ({
    sentence: `共用条件绕成了圈：${circle}。`,
    repair: '请去掉其中一处引用。',
  }),
  conditionTooLarge: ({ name, limit }) => ({
    sentence: `共用条件 ${name} 层层引用展开后超过 ${limit} 个判断。`,
    repair: '请减少重复引用，同一个条件只引用一次。',
  }),
  stepCircle: ({ circle }) => ({
    sentence: `环节的先后绕成了圈：${circle}。`,
    repair: '请去掉其中一个 after。',
  }),
  wrongFieldType: ({ field, type, expected }) => ({
    sentence: `字段 ${field} 是${zhTerms.typesOf(type)}，这里要${zhTerms.typesOf(expected)}字段。`,
    repair: '请换一个字段，或更正该字段的 type。',
  }),
  choicesMissing: ({ field }) => ({
    sentence: `选项字段 ${field} 没有列出选项。`,
    repair: '请用 choices 列出，由重到轻，如 "choices": { "高": [], "低": [] }。',
  }),
  attributeMisplaced: ({ attribute, type, expected }) => ({
    sentence: `${zhTerms.typesOf(type)}字段不能有“${attribute}”。`,
    repair: `只有${zhTerms.typesOf(expected)}字段才有，请删去，或更正 type。`,
  }),
  choiceTwice: ({ word, choice, other }) => ({
    sentence: `“${word}”既表示“${choice}”，又表示“${other}”。`,
    repair: '一个词只能表示一个答案，请删去一处。',
  }),
  groupMissing: () => ({
    sentence: '这里要按组判断，但台账没有说明分组字段。',
    repair: '请在 ledger 里写上 "group": "字段名"。',
  }),
  valuesOutOfOrder: () => ({
    sentence: '参数的取值没有按生效日期从早到晚排列。',
    repair: '请按 from 排序，日期不能重复；只有第一个可以不写 from。',
  }),
  valueKindsMixed: () => ({
    sentence: '同一个参数的各个取值不是同一类。',
    repair: '请都写成数字，或都写成文字。',
  }),
  unitWithoutNumber: ({ unit }) => ({
    sentence: `以 ${unit} 为单位的参数，取值要写数字。`,
    repair: '请去掉引号写成数字，或删去 unit。',
  }),
  limitNotWhole: ({ value }) => ({
    sentence: `时限不能是 ${value}。`,
    repair: '请写零或正整数。',
  }),
  notALimit: ({ parameter }) => ({
    sentence: `参数 ${parameter} 不是时限。`,
    repair: '请给它写上 unit：day、workday、month 或 year。',
  }),
  notAList: ({ parameter }) => ({
    sentence: `参数 ${parameter} 的取值不是列表。`,
    repair: '请把取值写成列表，如 ["代表", "群众"]，或换一个参数。',
  }),
  tableWidth: ({ expected, found }) => ({
    sentence: `对照表按 ${expected} 个字段查，这里写了 ${found} 个。`,
    repair: '请与 by 的各个字段一一对应；某个字段不论是什么，写 null。',
  }),
  unusedTable: ({ name }) => ({
    sentence: `对照表 ${name} 没有用到。`,
    repair: '请用上它，或者删去；别的制度要用的，在 note 里说明。',
  }),
  dayTwice: ({ day }) => ({
    sentence: `${day} 在日历里写了两次。`,
    repair: '一天要么上班、要么休息，请删去一处。',
  }),
  datesReversed: ({ from, until }) => ({
    sentence: `施行期间的起日 ${from} 晚于止日 ${until}。`,
    repair: '请核对这两个日期。',
  }),
} satisfies Partial<PolicyWords>;

const en: Pick<PolicyWords, keyof typeof zh> = {
  nameTwice: ({ name, kind }) => ({
    sentence: `There are two of the ${enTerms.named[kind]} “${name}”.`,
    repair: 'Give one another name; ids of derived rules are taken too.',
  }),
  titleTwice: ({ title, field }) => ({
    sentence: `The header “${title}” is already a title or alias of ${field}.`,
    repair: 'Take one of them out; only fields of different types may share an alias.',
  }),
  nameTaken: ({ name, by }) => ({
    sentence: `“${name}” is already ${{ field: 'a field', today: 'the as-of day', function: 'a function', index: 'the name of the index' }[by]}.`,
    repair: 'Use another name.',
  }),
  itemTwice: ({ item }) => ({
    sentence: `“${item}” stands here twice.`,
    repair: 'Take one out.',
  }),
  unknownName: (data) => ({
    sentence: `There is no ${enTerms.named[data.kind]} “${data.name}”.`,
    repair: enTerms.choose(data),
  }),
  unknownFact: (data) => ({
    sentence: `There is no field, parameter or function “${data.name}”.`,
    repair: enTerms.choose(data),
  }),
  unknownClause: (data) => ({
    sentence: `The catalogue has no clause “${data.name}”.`,
    repair: `${enTerms.choose(data)} Clauses of your own go into seeds/clauses.json first.`,
  }),
  unknownOperator: (data) => ({
    sentence: `There is no operator “${data.name}”.`,
    repair: enTerms.choose(data),
  }),
  unknownChoice: (data) => ({
    sentence: `“${data.name}” is not a choice of ${data.field}.`,
    repair: `${enTerms.choose(data)} Conditions name choices by their canonical names.`,
  }),
  unknownPlaceholder: (data) => ({
    sentence: `There is no value to fill in for {${data.name}} here.`,
    repair: `${enTerms.choose(data)} A placeholder names a field, a parameter, today, or a function of this condition.`,
  }),
  brokenPlaceholder: () => ({
    sentence: 'The braces of this text do not pair.',
    repair: 'Write {fieldName}, one brace on each side.',
  }),
  wrongPrefix: ({ id, prefix }) => ({
    sentence: `The rule id “${id}” does not begin with the policy’s code.`,
    repair: `Let it begin with ${prefix}.`,
  }),
  conditionCircle: ({ circle }) => ({
    sentence: `Named conditions run in a circle: ${circle}.`,
    repair: 'Take one of the references out.',
  }),
  conditionTooLarge: ({ name, limit }) => ({
    sentence: `The named condition ${name} comes to more than ${limit} comparisons once its names are filled in.`,
    repair: 'Refer to each condition once.',
  }),
  stepCircle: ({ circle }) => ({
    sentence: `Steps wait for each other in a circle: ${circle}.`,
    repair: 'Take one after out.',
  }),
  wrongFieldType: ({ field, type, expected }) => ({
    sentence: `The field ${field} is of type ${enTerms.typesOf(type)}; wanted here: ${enTerms.typesOf(expected)}.`,
    repair: 'Name another field, or correct its type.',
  }),
  choicesMissing: ({ field }) => ({
    sentence: `The choice field ${field} lists no choices.`,
    repair: 'List them in choices, gravest first: "choices": { "high": [], "low": [] }.',
  }),
  attributeMisplaced: ({ attribute, type, expected }) => ({
    sentence: `A field of type ${enTerms.typesOf(type)} has no “${attribute}”.`,
    repair: `Only these have it: ${enTerms.typesOf(expected)}. Take it out, or correct the type.`,
  }),
  choiceTwice: ({ word, choice, other }) => ({
    sentence: `“${word}” stands both for “${choice}” and for “${other}”.`,
    repair: 'A word stands for one answer: take it out of one.',
  }),
  groupMissing: () => ({
    sentence: 'This goes by groups, and the ledger does not say what groups its records.',
    repair: 'Add "group": "fieldName" to the ledger.',
  }),
  valuesOutOfOrder: () => ({
    sentence: 'The values of the parameter are not in the order of their days.',
    repair: 'Sort them by from, each day once; only the first may have none.',
  }),
  valueKindsMixed: () => ({
    sentence: 'The values of one parameter are of several kinds.',
    repair: 'Make all of them numbers, or all of them texts.',
  }),
  unitWithoutNumber: ({ unit }) => ({
    sentence: `A parameter in ${unit} has numbers as its values.`,
    repair: 'Write a number without quotes, or take unit out.',
  }),
  limitNotWhole: ({ value }) => ({
    sentence: `A time limit cannot be ${value}.`,
    repair: 'Write zero or a positive whole number.',
  }),
  notALimit: ({ parameter }) => ({
    sentence: `The parameter ${parameter} is no time limit.`,
    repair: 'Give it a unit: day, workday, month or year.',
  }),
  notAList: ({ parameter }) => ({
    sentence: `The values of the parameter ${parameter} are not lists.`,
    repair:
      'Write each value as a list, such as ["deputies", "residents"], or name another parameter.',
  }),
  tableWidth: ({ expected, found }) => ({
    sentence: `The table goes by ${expected} fields; here stand ${found}.`,
    repair: 'Write one for each field of by, and null where it does not matter.',
  }),
  unusedTable: ({ name }) => ({
    sentence: `Nothing uses the table ${name}.`,
    repair: 'Use it, or take it out; if another policy asks for it, say so in a note.',
  }),
  dayTwice: ({ day }) => ({
    sentence: `${day} stands in the calendar twice.`,
    repair: 'A day is a workday or a rest day: take one out.',
  }),
  datesReversed: ({ from, until }) => ({
    sentence: `The first day in force, ${from}, is after the last, ${until}.`,
    repair: 'Check the two days.',
  }),
};

/** What a policy names: fields, parameters, conditions, steps, gates, rules, clauses. */
export const policyNameWords = { 'zh-CN': zh, 'en-US': en };
