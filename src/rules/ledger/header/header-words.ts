import { fillersAskFor, withoutFillers } from './filler-words.ts';

/** Leaves that say what of their parent they hold, and nothing else: the name of the field is in the row above. */
const DAY_WORDS = new Set([
  ...[
    '时间',
    '日期',
    '年月日',
    '完成时间',
    '完成日期',
    '办理时间',
    '办理日期',
    '办结时间',
    '办结日期',
  ],
  ...[
    '开展时间',
    '开展日期',
    '落实时间',
    '起止时间',
    '召开时间',
    '实施时间',
    '时间节点',
    '完成时限',
  ],
]);
const MARK_WORDS = new Set([
  ...['是否', '有无', '是否完成', '是否开展', '是否落实', '是/否', '有/无', '(是/否)', '(有/无)'],
  ...['完成情况', '完成', '开展情况', '落实情况', '办理情况'],
]);
const RESULT_WORDS = new Set(['情况', '结果', '结论', '意见', '内容', '名称', '等级', '姓名']);
const COUNT_WORDS = new Set(['数量', '个数', '条数', '项数', '数目', '总数', '数']);

export type LeafWord = 'day' | 'mark' | 'result' | 'count' | undefined;

export function leafWord(name: string): LeafWord {
  if (DAY_WORDS.has(name)) return 'day';
  if (MARK_WORDS.has(name)) return 'mark';
  if (RESULT_WORDS.has(name)) return 'result';
  if (COUNT_WORDS.has(name)) return 'count';
  const asksFor = withoutFillers(name) === '' ? fillersAskFor(name) : undefined;
  return asksFor === 'words' ? 'result' : asksFor;
}

/** 备案时间 → 备案; undefined where nothing is left or there is no such ending. */
export function withoutDayWord(name: string): string | undefined {
  const match = /^(.{2,}?)(?:完成|办理)?(?:时间|日期|年月日)$/.exec(name);
  return match?.[1];
}

/** 是否公示 → 公示. */
export function withoutMarkWord(name: string): string | undefined {
  const match = /^(?:是否|有无|有没有)(.{2,})$/.exec(name);
  return match?.[1];
}

/** A header of a running number, which no field needs. */
export function isSequenceHeader(name: string): boolean {
  return /^(?:.{0,4}序号|序|no\.?|项次|顺序号|行号|#)$/.test(name);
}
