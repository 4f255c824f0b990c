import { enTerms, zhTerms, type PolicyWords } from './policy-vocabulary.ts';

const zh = {
  fileTooLarge: ({ limit }) => ({
    sentence: `制度文件太大，最多 ${limit} 个字符。`,
    repair: '请按台账拆成几份制度，每份只管一种台账。',
  }),
  tooDeep: ({ limit }) => ({
    sentence: `括号嵌套太深，最多 ${limit} 层。`,
    repair: '请把内层条件写成共用条件（conditions），再按名称引用。',
  }),
  emptyPolicy: () => ({
    sentence: '制度文件是空的。',
    repair: '请从 seeds/policies 里复制一份相近的制度来改。',
  }),
  notJson: ({ problem }) => ({
    sentence: `不是合法的 JSON：${zhTerms.syntax[problem]}。`,
    repair: '请检查这一行和上一行的引号、逗号和括号，都要用英文半角。',
  }),
  fullWidthPunctuation: ({ found, use }) => ({
    sentence: `这里用了中文标点“${found}”。`,
    repair: `请改成英文半角的 ${use} 。`,
  }),
  comment: () => ({
    sentence: '制度文件里不能写注释。',
    repair: '请删去注释，说明文字可以写在 note 里。',
  }),
  trailingComma: () => ({
    sentence: '最后一项后面多了一个逗号。',
    repair: '请删去这个逗号。',
  }),
  duplicateKey: ({ key }) => ({
    sentence: `“${key}”在同一处写了两次。`,
    repair: '请合并成一个，或者改掉其中一个的名称。',
  }),
  forbiddenKey: ({ key }) => ({
    sentence: `“${key}”是保留字，不能用作名称。`,
    repair: '请换一个名称。',
  }),
  unknownKey: (data) => ({
    sentence: `这里不认识“${data.name}”这一项。`,
    repair: zhTerms.choose(data),
  }),
  refusedKey: ({ key }) => ({
    sentence: `条件里不能写“${key}”。`,
    repair:
      key === 'path'
        ? '请删去它，直接在 fact 里写字段名。'
        : '请删去它，规则之间没有先后，全部都会判断。',
  }),
  missingKey: ({ key }) => ({
    sentence: `缺少“${key}”这一项。`,
    repair: `请补上 "${key}": …。`,
  }),
  mixedKeys: ({ keys }) => ({
    sentence: `${keys} 不能写在同一个花括号里。`,
    repair: '请各放进一个花括号，再用 all（都要满足）或 any（满足其一）连起来。',
  }),
  noForm: ({ keys }) => ({
    sentence: '看不出这里要写什么。',
    repair: `请写上 ${keys} 之一。`,
  }),
  wrongKind: ({ found, expected }) => ({
    sentence: `这里写了${zhTerms.kindsOf(found)}，应是${zhTerms.kindsOf(expected)}。`,
    repair: `请改成${zhTerms.kindsOf(expected)}。`,
  }),
  notOneOf: (data) => ({
    sentence: `“${data.name}”不是这里可选的词。`,
    repair: zhTerms.choose(data),
  }),
  misspelt: ({ found, form }) => ({
    sentence: `“${found}”的写法不对。`,
    repair: `请${zhTerms.forms[form]}。`,
  }),
  emptyText: () => ({ sentence: '这里的文字是空的。', repair: '请填上文字，不需要就删去这一项。' }),
  emptyList: () => ({ sentence: '这里的列表是空的。', repair: '请至少写一项，不需要就整项删去。' }),
  emptyObject: () => ({
    sentence: '这里的花括号是空的。',
    repair: '请至少写一项，不需要就整项删去。',
  }),
  noSuchDay: ({ day }) => ({
    sentence: `没有“${day}”这一天。`,
    repair: '请核对年、月、日，按 2024-01-31 的样子写。',
  }),
} satisfies Partial<PolicyWords>;

const en: Pick<PolicyWords, keyof typeof zh> = {
  fileTooLarge: ({ limit }) => ({
    sentence: `The policy is too large: ${limit} characters at most.`,
    repair: 'Split it by ledger: one policy for each kind.',
  }),
  tooDeep: ({ limit }) => ({
    sentence: `Brackets are nested too deep: ${limit} levels at most.`,
    repair: 'Move the inner part to a named condition and refer to it by name.',
  }),
  emptyPolicy: () => ({
    sentence: 'The policy file is empty.',
    repair: 'Copy a policy that is near to yours from seeds/policies and change it.',
  }),
  notJson: ({ problem }) => ({
    sentence: `This is not JSON: ${enTerms.syntax[problem]}.`,
    repair: 'Look at the quotes, commas and brackets of this line and the one before.',
  }),
  fullWidthPunctuation: ({ found, use }) => ({
    sentence: `There is a full-width “${found}” here.`,
    repair: `Write ${use} instead.`,
  }),
  comment: () => ({
    sentence: 'A policy may not hold comments.',
    repair: 'Take the comment out; explanations go into note.',
  }),
  trailingComma: () => ({
    sentence: 'There is a comma after the last item.',
    repair: 'Take it out.',
  }),
  duplicateKey: ({ key }) => ({
    sentence: `“${key}” is written twice in one place.`,
    repair: 'Make one of the two, or give one another name.',
  }),
  forbiddenKey: ({ key }) => ({
    sentence: `“${key}” is reserved and cannot be a name.`,
    repair: 'Use another name.',
  }),
  unknownKey: (data) => ({
    sentence: `“${data.name}” means nothing here.`,
    repair: enTerms.choose(data),
  }),
  refusedKey: ({ key }) => ({
    sentence: `A condition may not have “${key}”.`,
    repair:
      key === 'path'
        ? 'Take it out and name the field in fact.'
        : 'Take it out: rules have no order, and all of them are judged.',
  }),
  missingKey: ({ key }) => ({
    sentence: `“${key}” is missing.`,
    repair: `Add "${key}": ….`,
  }),
  mixedKeys: ({ keys }) => ({
    sentence: `${keys.replaceAll('、', ', ')} cannot stand in one object.`,
    repair: 'Give each an object of its own and join them by all or any.',
  }),
  noForm: ({ keys }) => ({
    sentence: 'It is not clear what this is meant to be.',
    repair: `Write one of ${keys.replaceAll('、', ', ')}.`,
  }),
  wrongKind: ({ found, expected }) => ({
    sentence: `This is ${enTerms.kindsOf(found)}, and ${enTerms.kindsOf(expected)} is wanted.`,
    repair: `Write ${enTerms.kindsOf(expected)}.`,
  }),
  notOneOf: (data) => ({
    sentence: `“${data.name}” is not one of the words for this place.`,
    repair: enTerms.choose(data),
  }),
  misspelt: ({ found, form }) => ({
    sentence: `“${found}” is not written as it must be.`,
    repair: `Please ${enTerms.forms[form]}.`,
  }),
  emptyText: () => ({
    sentence: 'This text is empty.',
    repair: 'Write something, or leave the whole item out.',
  }),
  emptyList: () => ({
    sentence: 'This list is empty.',
    repair: 'Write at least one item, or leave the whole list out.',
  }),
  emptyObject: () => ({
    sentence: 'This object is empty.',
    repair: 'Write at least one item, or leave the whole object out.',
  }),
  noSuchDay: ({ day }) => ({
    sentence: `There is no day “${day}”.`,
    repair: 'Check year, month and day, written as in 2024-01-31.',
  }),
};

/** The text of a policy file, and the shape of what it says. */
export const policyTextWords = { 'zh-CN': zh, 'en-US': en };
