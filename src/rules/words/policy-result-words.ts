import { enTerms, zhTerms, type PolicyWords } from './policy-vocabulary.ts';

const zh = {
  caseUnreached: () => ({
    sentence: '这种情形没有写条件，排在它后面的情形永远轮不到。',
    repair: '请把不写条件的情形（其余）移到最后，或给它写上 conditions。',
  }),
  leadAlone: () => ({
    sentence: '这一列只显示一种情形，用不上 lead。',
    repair: '要把满足的情形都写上，请加 "joins": true；否则删去 lead，把话写进各种情形的 text。',
  }),
  numberExpected: ({ name, type }) => ({
    sentence: `${name} 是${zhTerms.typesOf(type)}，这里要数字。`,
    repair: '请换成数字字段、数字参数，或得出数字的函数，如 listCount、daysBetween、countIn。',
  }),
  scaleFlat: () => ({
    sentence: 'zeroAt 和 fullAt 是同一个数，分不出高低。',
    repair: '请写成两个不同的数：zeroAt 得零分，fullAt 得满分。',
  }),
  pointsNegative: ({ value }) => ({
    sentence: `分值不能是 ${value}。`,
    repair: '请写零或正数；要扣分的，把“没有这种情况”写成得分的指标。',
  }),
  weightBy: ({ parameter }) => ({
    sentence: `参数 ${parameter} 按记录的日期取值，不能作分值：同一次评分，各条记录的分值要一样。`,
    repair: '请删去它的 by，以截至日期为准，或另设一个参数。',
  }),
  scoreTotal: ({ sum, total }) => ({
    sentence: `这个评分各项满分之和是 ${sum}，不是 ${total}。`,
    repair: '请调整各项的 points；满分本来就不是这个数的，用 total 写明。',
  }),
  untestedRule: ({ id }) => ({
    sentence: `没有测试验证 ${id} 会报出。`,
    repair: '请在 tests 里至少加一个会报出、一个不会报出的例子。',
  }),
} satisfies Partial<PolicyWords>;

const en: Pick<PolicyWords, keyof typeof zh> = {
  caseUnreached: () => ({
    sentence: 'This case has no conditions: those after it are never reached.',
    repair: 'Move the case without conditions (all the rest) to the end, or give it conditions.',
  }),
  leadAlone: () => ({
    sentence: 'This column shows one case: nothing is joined that a lead could stand before.',
    repair: 'Write "joins": true to show all cases that hold, or take the lead out.',
  }),
  numberExpected: ({ name, type }) => ({
    sentence: `${name} is of type ${enTerms.typesOf(type)}; a number is needed here.`,
    repair:
      'Use a number field, a number parameter, or a function that gives a number, such as listCount, daysBetween or countIn.',
  }),
  scaleFlat: () => ({
    sentence: 'zeroAt and fullAt are the same number: nothing tells high from low.',
    repair: 'Write two different numbers: zeroAt earns nothing, fullAt all the points.',
  }),
  pointsNegative: ({ value }) => ({
    sentence: `Points cannot be ${value}.`,
    repair:
      'Write zero or more; to take points off, let “there is none” be a criterion that earns.',
  }),
  weightBy: ({ parameter }) => ({
    sentence: `${parameter} depends on a day of the record and cannot be points: all records are scored by the same points.`,
    repair: 'Take its by out, so that the as-of day counts, or use another parameter.',
  }),
  scoreTotal: ({ sum, total }) => ({
    sentence: `The points of this score add up to ${sum} and not to ${total}.`,
    repair: 'Change the points, or say with total what they add up to.',
  }),
  untestedRule: ({ id }) => ({
    sentence: `No test shows that ${id} fires.`,
    repair: 'Add a case that fires and one that does not.',
  }),
};

/** Result columns and scores. */
export const policyResultWords = { 'zh-CN': zh, 'en-US': en };
