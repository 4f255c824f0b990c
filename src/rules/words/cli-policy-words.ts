import type { Language } from './language.ts';

const zh = {
  fault: '错误',
  advice: '建议',
  lintTotal: (policies: number, faults: number, advice: number) =>
    `检查了 ${policies} 份制度：错误 ${faults} 处，建议 ${advice} 条。`,
  testHeadline: (title: string, version: string, passed: number, all: number) =>
    `${title}（${version}）：${all} 个用例，通过 ${passed} 个`,
  failures: {
    missing: (rule: string) => `应报出而没有报出：${rule}`,
    unexpected: (rule: string) => `不应报出而报出：${rule}`,
    missingUnchecked: (rule: string) => `应未能检查，却作了判定：${rule}`,
    unexpectedUnchecked: (rule: string) => `应作判定，却未能检查：${rule}`,
  },
  joint: '、',
  level: (expected: string, actual: string) => `预警应为${expected}，实为${actual}`,
  coverage: (covered: number, rules: number) =>
    `规则 ${rules} 条，其中 ${covered} 条既有报出的用例，也有不报出的用例`,
  neverFired: (rules: string) => `没有用例报出：${rules}`,
  neverSilent: (rules: string) => `没有用例不报出：${rules}`,
  branches: (seen: number, total: number) => `条件分支 ${total} 个，用例试到 ${seen} 个`,
  line: (line: number) => `第 ${line} 行`,
  openBranches: {
    neverTrue: (owner: string, place: string) => `${owner} ${place}：没有用例使它满足`,
    neverFalse: (owner: string, place: string) => `${owner} ${place}：没有用例使它不满足`,
    neverDecides: (owner: string, place: string) => `${owner} ${place}：没有用例由它单独决定结果`,
  },
  moreBranches: (count: number) => `另有 ${count} 个没有试到，加 --all 全部列出`,
  testTotal: (passed: number, all: number) => `共 ${all} 个用例，通过 ${passed} 个。`,
};

const en: typeof zh = {
  fault: 'fault',
  advice: 'advice',
  lintTotal: (policies, faults, advice) =>
    `Policies read: ${policies}. Faults: ${faults}. Pieces of advice: ${advice}.`,
  testHeadline: (title, version, passed, all) =>
    `${title} (${version}): ${passed} of ${all} cases pass`,
  failures: {
    missing: (rule) => `should have fired and did not: ${rule}`,
    unexpected: (rule) => `fired and should not have: ${rule}`,
    missingUnchecked: (rule) => `should have been unchecked and was judged: ${rule}`,
    unexpectedUnchecked: (rule) => `should have been judged and was unchecked: ${rule}`,
  },
  joint: ', ',
  level: (expected, actual) => `the colour should be ${expected} and is ${actual}`,
  coverage: (covered, rules) =>
    `${covered} of ${rules} rules have a case that fires and a case that stays silent`,
  neverFired: (rules) => `fired by no case: ${rules}`,
  neverSilent: (rules) => `silent in no case: ${rules}`,
  branches: (seen, total) => `${seen} of ${total} condition branches are tried by a case`,
  line: (line) => `line ${line}`,
  openBranches: {
    neverTrue: (owner, place) => `${owner} ${place}: holds in no case`,
    neverFalse: (owner, place) => `${owner} ${place}: fails in no case`,
    neverDecides: (owner, place) => `${owner} ${place}: decides alone in no case`,
  },
  moreBranches: (count) => `${count} more are not tried: --all lists them`,
  testTotal: (passed, all) => `${passed} of ${all} cases pass.`,
};

/** What `lint` and `test` say to rule maintainers. */
export const cliPolicyWords: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, 'en-US': en };
