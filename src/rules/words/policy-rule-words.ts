import { enTerms, zhTerms, type PolicyWords } from './policy-vocabulary.ts';

const zh = {
  operatorMisfit: ({ operator, fact, type, fitting }) => ({
    sentence: `${fact} 是${zhTerms.typesOf(type)}，不能用 ${operator} 比较。`,
    repair: `可以用：${fitting}。`,
  }),
  valueMisfit: ({ value, type, fact }) => ({
    sentence: `${fact} 是${zhTerms.typesOf(type)}，不能与 ${value} 比较。`,
    repair:
      '请按字段的类型写：数字不加引号，是否写 true 或 false，日期写 "2024-01-31"，文字加引号。',
  }),
  listExpected: ({ operator }) => ({
    sentence: `${operator} 要与一个列表比较。`,
    repair: '请把值写进方括号，如 ["高", "中"]。',
  }),
  oneValueExpected: ({ operator }) => ({
    sentence: `${operator} 只能与一个值比较，不能与列表比较。`,
    repair: '请只写一个值；要与多个值比较，请改用 in、notIn、containsAll 或 lacksSome。',
  }),
  yesOrNoExpected: ({ operator }) => ({
    sentence: `${operator} 的值要写 true 或 false。`,
    repair: '一般写 true；写 false 表示相反。',
  }),
  literalExpected: ({ operator }) => ({
    sentence: `${operator} 的值要直接写出，不能取自另一个字段或函数。`,
    repair: '请直接写出值。',
  }),
  oursMisplaced: ({ field }) => ({
    sentence: `这里没有问别的台账，不能写 {"ours": "${field}"}。`,
    repair: `要和本台账的字段相比，请写 {"fact": "${field}"}；ours 只写在 countIn 等函数的 conditions 里。`,
  }),
  fieldExpected: ({ operator }) => ({
    sentence: `${operator} 只能问字段，参数和函数没有列。`,
    repair: '请在 fact 里写字段名。',
  }),
  badPattern: ({ pattern }) => ({
    sentence: `“${pattern}”不是可用的正则表达式。`,
    repair: '请检查括号和反斜杠（JSON 里反斜杠要写两个）；不支持反向引用和前后查找。',
  }),
  factMisfit: ({ fact, type, other, otherType }) => ({
    sentence: `${fact}（${zhTerms.typesOf(type)}）不能与 ${other}（${zhTerms.typesOf(otherType)}）比较。`,
    repair: '两边的类型要相同，请换一个字段、参数或函数。',
  }),
  choicesDiffer: ({ field, other }) => ({
    sentence: `${field} 与 ${other} 的选项不同，无法比较。`,
    repair: '请让两个字段的选项一致，顺序也要一致。',
  }),
  paramsMisplaced: ({ fact }) => ({
    sentence: `${fact} 不是函数，不能带 params。`,
    repair: '请删去 params。',
  }),
  factMisplaced: ({ fact, place }) => ({
    sentence: `${fact} ${zhTerms.places[place]}。`,
    repair: '请换一个事实，或把它移到合适的地方。',
  }),
  exactlyOneOf: ({ fact, params }) => ({
    sentence: `${fact} 要写、也只能写下列之一：${params}。`,
    repair: '请留下一个，删去其余的。',
  }),
  lowConfidence: ({ parameter }) => ({
    sentence: `参数 ${parameter} 把握不足（confidence 为 low），不能用来判断。`,
    repair: '请先核实数字并提高 confidence，或在规则上写 "enabled": false。',
  }),
  ownField: ({ field }) => ({
    sentence: `${field} 就是本环节自己的字段，不能同时作为它的材料。`,
    repair: '请换成存放材料的字段。',
  }),
  marksMissing: () => ({
    sentence: '这条规则没有说明标记哪个单元格。',
    repair: '请用 marks 写上要标记的字段。',
  }),
  byMisplaced: () => ({
    sentence: '逐组或整本判断的规则没有自己的日期字段。',
    repair: '请删去 by，以截至日期为准。',
  }),
  switchedOffRule: ({ id }) => ({
    sentence: `规则 ${id} 没有启用，测试里不会报出。`,
    repair: '请从测试里删去，或启用这条规则。',
  }),
  testWithoutRecord: () => ({
    sentence: '这个测试没有记录。',
    repair: '请写 record 或 records；也可以在制度里写 testRecord 作为底稿。',
  }),
  fromRecords: ({ test }) => ({
    sentence: `测试“${test}”有几条记录，不能从它改起。`,
    repair: '请另选一个只有一条记录的测试。',
  }),
  testCircle: ({ circle }) => ({
    sentence: `测试的 from 绕成了圈：${circle}。`,
    repair: '请去掉其中一个 from。',
  }),
  recordAndRecords: () => ({
    sentence: 'record 和 records 只能写一个。',
    repair: '一条记录写 record，多条写 records。',
  }),
  policyTwice: ({ id, other }) => ({
    sentence: `另一份制度“${other}”也叫 ${id}。`,
    repair: '请换一个 id，或只加载其中一份。',
  }),
  codeTwice: ({ code, other }) => ({
    sentence: `另一份制度“${other}”也用代号 ${code}，规则编号会混淆。`,
    repair: '请换一个 code。',
  }),
  bareGateOrder: ({ step, gate }) => ({
    sentence: `只比较 ${step} 和 ${gate} 的先后，${step} 没填时查不出来。`,
    repair: `请改写成关口（gates），或在条件里加上 ${step} 的 isAbsent。`,
  }),
  unusedParameter: ({ name }) => ({
    sentence: `参数 ${name} 没有用到。`,
    repair: '请用上它，或者删去。',
  }),
  unusedCondition: ({ name }) => ({
    sentence: `共用条件 ${name} 没有用到。`,
    repair: '请用上它，或者删去。',
  }),
  mediumAsError: ({ parameter }) => ({
    sentence: `参数 ${parameter} 只有中等把握，却用来报错误。`,
    repair: '请把规则改为 warning，或核实数字后把 confidence 改为 high。',
  }),
  noIdentity: () => ({
    sentence: '台账既没有编号，也没有说明靠哪些字段辨认记录。',
    repair: '请写 key 或 identifies，否则发现的问题无法跨次跟踪。',
  }),
  uncited: ({ field }) => ({
    sentence: `必填字段 ${field} 没有写依据。`,
    repair: '请在 required、字段或 ledger 上写 cites。',
  }),
  requiredStep: ({ field, step }) => ({
    sentence: `字段 ${field} 既是必填，又是环节 ${step}，空着时会报两次。`,
    repair: '环节该填时自然会报，一般不必再写 required。',
  }),
  stepNeverMissing: ({ step }) => ({
    sentence: `环节 ${step} 空着也永远不会报缺失。`,
    repair: '请给它时限、后续环节或关口，或在 ledger 里写 closed（何时算办结）。',
  }),
  marksUnused: () => ({
    sentence: '逐组或整本判断的规则没有单元格可标记。',
    repair: '请删去 marks。',
  }),
  idleException: ({ severity }) => ({
    sentence: `这个例外把轻重改成 ${severity}，与规则本来的一样。`,
    repair: '请改 effect，或删去这个例外。',
  }),
} satisfies Partial<PolicyWords>;

const en: Pick<PolicyWords, keyof typeof zh> = {
  operatorMisfit: ({ operator, fact, type, fitting }) => ({
    sentence: `${fact} is of type ${enTerms.typesOf(type)} and cannot be compared by ${operator}.`,
    repair: `It can be by: ${fitting.replaceAll('、', ', ')}.`,
  }),
  valueMisfit: ({ value, type, fact }) => ({
    sentence: `${fact} is of type ${enTerms.typesOf(type)} and cannot be compared with ${value}.`,
    repair:
      'Write what the type asks for: a number without quotes, true or false, a day as "2024-01-31", a text in quotes.',
  }),
  listExpected: ({ operator }) => ({
    sentence: `${operator} compares with a list.`,
    repair: 'Put the values in brackets: ["high", "medium"].',
  }),
  oneValueExpected: ({ operator }) => ({
    sentence: `${operator} compares with one value, not with a list.`,
    repair: 'Write one value, or use in, notIn, containsAll or lacksSome.',
  }),
  yesOrNoExpected: ({ operator }) => ({
    sentence: `The value of ${operator} is true or false.`,
    repair: 'Mostly it is true; false asks for the opposite.',
  }),
  literalExpected: ({ operator }) => ({
    sentence: `The value of ${operator} is written out; it cannot come from a field or function.`,
    repair: 'Write the value itself.',
  }),
  oursMisplaced: ({ field }) => ({
    sentence: `No other ledger is asked here: {"ours": "${field}"} has no meaning.`,
    repair: `To compare with a field of this ledger write {"fact": "${field}"}; ours stands only in the conditions of functions such as countIn.`,
  }),
  fieldExpected: ({ operator }) => ({
    sentence: `${operator} is asked of a field: parameters and functions have no column.`,
    repair: 'Name a field in fact.',
  }),
  badPattern: ({ pattern }) => ({
    sentence: `“${pattern}” is not a regular expression that can be used.`,
    repair:
      'Check brackets and backslashes (JSON wants two of them); there are no back references and no look-around.',
  }),
  factMisfit: ({ fact, type, other, otherType }) => ({
    sentence: `${fact} (${enTerms.typesOf(type)}) cannot be compared with ${other} (${enTerms.typesOf(otherType)}).`,
    repair: 'Both sides must have one type: name another field, parameter or function.',
  }),
  choicesDiffer: ({ field, other }) => ({
    sentence: `${field} and ${other} have different choices and cannot be compared.`,
    repair: 'Give both the same choices in the same order.',
  }),
  paramsMisplaced: ({ fact }) => ({
    sentence: `${fact} is no function and takes no params.`,
    repair: 'Take params out.',
  }),
  factMisplaced: ({ fact, place }) => ({
    sentence: `${fact} ${enTerms.places[place]}.`,
    repair: 'Ask for something else, or move it to where it has a meaning.',
  }),
  exactlyOneOf: ({ fact, params }) => ({
    sentence: `${fact} takes exactly one of ${params.replaceAll('、', ', ')}.`,
    repair: 'Keep one and take the others out.',
  }),
  lowConfidence: ({ parameter }) => ({
    sentence: `The parameter ${parameter} is of low confidence and may not decide.`,
    repair: 'Verify the number and raise its confidence, or give the rule "enabled": false.',
  }),
  ownField: ({ field }) => ({
    sentence: `${field} is the step’s own field and cannot be its artefact as well.`,
    repair: 'Name the field that holds the artefact.',
  }),
  marksMissing: () => ({
    sentence: 'The rule does not say which cell it marks.',
    repair: 'Name the fields in marks.',
  }),
  byMisplaced: () => ({
    sentence: 'A rule per group or per ledger has no day field of its own.',
    repair: 'Take by out: the as-of day counts.',
  }),
  switchedOffRule: ({ id }) => ({
    sentence: `The rule ${id} is switched off and fires in no test.`,
    repair: 'Take it out of the test, or switch the rule on.',
  }),
  testWithoutRecord: () => ({
    sentence: 'The test has no record.',
    repair: 'Write record or records, or give the policy a testRecord to start from.',
  }),
  fromRecords: ({ test }) => ({
    sentence: `The test “${test}” has several records: there is no one record to start from.`,
    repair: 'Start from a test of one record.',
  }),
  testCircle: ({ circle }) => ({
    sentence: `The tests start from each other: ${circle}.`,
    repair: 'Take one “from” out.',
  }),
  recordAndRecords: () => ({
    sentence: 'A test has record or records, not both.',
    repair: 'Use record for one, records for several.',
  }),
  policyTwice: ({ id, other }) => ({
    sentence: `Another policy, “${other}”, has the id ${id} too.`,
    repair: 'Use another id, or load only one of them.',
  }),
  codeTwice: ({ code, other }) => ({
    sentence: `Another policy, “${other}”, has the code ${code} too: their rule ids could be confused.`,
    repair: 'Use another code.',
  }),
  bareGateOrder: ({ step, gate }) => ({
    sentence: `Only the order of ${step} and ${gate} is compared: it says nothing where ${step} is blank.`,
    repair: `Declare a gate instead, or ask isAbsent of ${step} too.`,
  }),
  unusedParameter: ({ name }) => ({
    sentence: `Nothing uses the parameter ${name}.`,
    repair: 'Use it, or take it out.',
  }),
  unusedCondition: ({ name }) => ({
    sentence: `Nothing uses the named condition ${name}.`,
    repair: 'Use it, or take it out.',
  }),
  mediumAsError: ({ parameter }) => ({
    sentence: `The parameter ${parameter} is of medium confidence, and the rule reports errors by it.`,
    repair: 'Make the rule a warning, or verify the number and set its confidence to high.',
  }),
  noIdentity: () => ({
    sentence: 'The ledger has no key, and does not say which fields identify a record.',
    repair: 'Declare key or identifies: otherwise findings cannot be followed over time.',
  }),
  uncited: ({ field }) => ({
    sentence: `Nothing is cited for the required field ${field}.`,
    repair: 'Add cites to required, to the field or to the ledger.',
  }),
  requiredStep: ({ field, step }) => ({
    sentence: `The field ${field} is required and is the step ${step}: when blank it is reported twice.`,
    repair: 'A step is reported when it is due; required is mostly not needed as well.',
  }),
  stepNeverMissing: ({ step }) => ({
    sentence: `The step ${step} is never missing, however long it stays blank.`,
    repair:
      'Give it a limit, a later step or a gate, or say in the ledger when a record is closed.',
  }),
  marksUnused: () => ({
    sentence: 'A rule per group or per ledger has no cell to mark.',
    repair: 'Take marks out.',
  }),
  idleException: ({ severity }) => ({
    sentence: `The exception changes the severity to ${severity}, which it is already.`,
    repair: 'Change effect, or take the exception out.',
  }),
};

/** Conditions, rules and tests, several policies together, and advice. */
export const policyRuleWords = { 'zh-CN': zh, 'en-US': en };
