import type { Fault } from '../../../src/rules/fault.ts';
import { checkTogether } from '../../../src/rules/policy/check-together.ts';
import { policyFaultWords } from '../../../src/rules/words/policy-words.ts';
import type { FaultWords, Language } from '../../../src/rules/words/language.ts';
import { adviceCases, lookUpCases } from './look-up-cases.ts';
import { fileCases, shapeCases, textCases } from './shape-cases.ts';
import { changed, compiledFrom, expected, expertsText, read, sampleText } from './sample.ts';
import { togetherCases } from './together-cases.ts';

const texts = [
  ...fileCases.map(([, text]) => text),
  ...[...textCases, ...shapeCases, ...lookUpCases, ...adviceCases].map(
    (parts) => expected(changed(parts)).text,
  ),
];
const others = [
  ...togetherCases.map((parts) => expected(changed(parts)).text),
  changed(['"id": "experts"', '"id": "matters"'], expertsText),
];
const alone = texts
  .map(read)
  .flatMap((reading) => (reading.kind === 'faults' ? reading.faults : reading.advice));
const together = others.flatMap((text) =>
  checkTogether([compiledFrom(sampleText), compiledFrom(expertsText), compiledFrom(text)]),
);
const everyFault: readonly Fault[] = [...alone, ...together];

type Say = (data: Fault['data']) => FaultWords;

function say({ code, data }: Fault, language: Language): FaultWords {
  const words: Readonly<Record<string, Say>> = policyFaultWords[language] as never;
  return words[code]?.(data) ?? { sentence: '', repair: '' };
}

test('every code of the catalogue is produced by a case', () => {
  const produced = new Set(everyFault.map(({ code }) => code));
  const missing = Object.keys(policyFaultWords['zh-CN']).filter((code) => !produced.has(code));
  expect(missing).toEqual([]);
});

test('every fault is said whole in both languages', () => {
  const whole = { 'zh-CN': /^[^]*[。？]$/, 'en-US': /^[^]*[.?…]$/ };
  for (const fault of everyFault) {
    for (const language of ['zh-CN', 'en-US'] as const) {
      const { sentence, repair } = say(fault, language);
      for (const text of [sentence, repair]) {
        expect(text).toMatch(whole[language]);
        expect(text).not.toMatch(/undefined|\[object|NaN/);
      }
    }
  }
});

test('no sentence of one language is left in the other', () => {
  const english = new Set(everyFault.map((fault) => say(fault, 'en-US').sentence));
  const shared = everyFault.filter((fault) => english.has(say(fault, 'zh-CN').sentence));
  expect(shared.map(({ code }) => code)).toEqual([]);
});

const told: readonly [from: string, to: string, zh: string, en: string][] = [
  [
    '"fact": "itemName", "operator": "contains"',
    '"fact": "名称", "operator": "contains"',
    '没有名为“名称”的字段、参数或函数。是否想写 itemName？',
    'There is no field, parameter or function “名称”. Did you mean itemName?',
  ],
  [
    '"field": "opinionsOn"',
    '"field": "opinions"',
    '没有名为“opinions”的字段。是否想写 opinionsOn？',
    'There is no field “opinions”. Did you mean opinionsOn?',
  ],
  [
    '"field": "opinionsOn"',
    '"field": "充分听取意见"',
    '没有名为“充分听取意见”的字段。是否想写 opinionsOn？',
    'There is no field “充分听取意见”. Did you mean opinionsOn?',
  ],
  [
    '"operator": "equal", "value": "低"',
    '"operator": "equal", "value": "低风险"',
    '“低风险”不是 level 的选项。是否想写 低？条件里要写选项的正式名称，不写别名。',
    '“低风险” is not a choice of level. Did you mean 低? Conditions name choices by their canonical names.',
  ],
  [
    '"operator": "lessThan"',
    '"operator": "before"',
    'heard 是数字 number，不能用 before 比较。可以用：equal、notEqual、in、notIn、lessThan、greaterThanInclusive、greaterThan、lessThanInclusive、isPresent、isAbsent、isBlank、isNotBlank、isNotApplicable、isApplicable、hasColumn、lacksColumn。',
    'heard is of type number and cannot be compared by before. It can be by: equal, notEqual, in, notIn, lessThan, greaterThanInclusive, greaterThan, lessThanInclusive, isPresent, isAbsent, isBlank, isNotBlank, isNotApplicable, isApplicable, hasColumn, lacksColumn.',
  ],
];

test.each(told)('in place of %s: %s', (from, to, zh, en) => {
  const reading = read(changed([from, to]));
  const [fault] = reading.kind === 'faults' ? reading.faults : [];
  if (!fault) throw new Error('No fault.');
  const inChinese = say(fault, 'zh-CN');
  const inEnglish = say(fault, 'en-US');
  expect(inChinese.sentence + inChinese.repair).toBe(zh);
  expect(`${inEnglish.sentence} ${inEnglish.repair}`).toBe(en);
});
