/**
 * Words that offices put into a header and that tell no column from another: 听取各方意见 is 听取意见, 党委决策情况 is
 * 党委决策. They are dropped from a header and from every name of a field before the two are compared, and only where
 * the rest is then the name of exactly one field. Words that do tell columns apart (结果, 意见, 单位, 方式, 对象, 人数,
 * 编号, 开始, 截止 …) are not fillers. Longer words first: 完成时间 goes as a whole.
 */
const OF_DAYS = [
  ...['填写具体时间', '填写具体日期', '填具体时间', '填具体日期', '填写日期', '填写时间'],
  ...['填日期', '填时间', '具体时间', '具体日期', '完成时间', '完成日期', '办理时间', '办理日期'],
  ...['年月日', '时间', '日期'],
];
const OF_QUESTIONS = ['是否已经', '是否已', '是否有', '是否', '有没有', '有无'];
const OF_STATE = [
  ...['完成情况', '开展情况', '落实情况', '办理情况', '基本情况', '有关情况', '情况', '名称'],
  ...['已完成', '完成', '开展', '进行'],
];
const OF_FULLNESS = [
  ...[
    '社会各方面',
    '社会各方',
    '各方面',
    '各方',
    '各有关',
    '各相关',
    '有关',
    '相关',
    '广泛',
    '充分',
  ],
  ...['全面', '认真', '依法', '具体', '主要', '对应', '相应', '所属', '所在', '拟', '的'],
];

const FILLERS = [...OF_DAYS, ...OF_QUESTIONS, ...OF_STATE, ...OF_FULLNESS];
const FILLER = new RegExp(FILLERS.join('|'), 'g');
const DAY_WORD = new RegExp(OF_DAYS.join('|'));
const QUESTION = new RegExp(OF_QUESTIONS.join('|'));

/** A name without fillers: 拟决策事项名称 → 决策事项. Empty where there is nothing else. */
export function withoutFillers(name: string): string {
  return name.replace(FILLER, '');
}

/** What the fillers of a name ask for: 时间 a day, 是否 an answer, 名称 words. */
export function fillersAskFor(name: string): 'day' | 'mark' | 'words' | undefined {
  if (DAY_WORD.test(name)) return 'day';
  if (QUESTION.test(name)) return 'mark';
  return name.includes('名称') ? 'words' : undefined;
}
