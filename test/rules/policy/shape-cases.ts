import type { FaultCase } from './sample.ts';

const heard = '"operator": "lessThan", "value": { "fact": "leastHeard" }';
const periods = '"params": { "field": "planOn", "period": "month" }';
const district = '{ "name": "district", "title": "区县", "type": "text" }';
const values = '[{ "value": 15 }, { "from": "2024-01-01", "value": 10 }]';

/** What is wrong with the text of a policy. */
export const textCases: readonly FaultCase[] = [
  ['"id": "matters",', '"id": "matters" §notJson§"extra": 1,'],
  ['"version": "2024.1",', '"version": §notJson§当前,'],
  ['"code": "MT",', '"code": "MT"§fullWidthPunctuation§，'],
  ['"code": "MT",', '"code": "MT", §comment§// 代号'],
  ['"cites": ["YT-3.1"]', '"cites": ["YT-3.1"§trailingComma§,]'],
  ['"code": "MT",', '"code": "MT", §duplicateKey§"code": "MT",'],
  ['"title": "备案时限",', '"title": "备案时限", §forbiddenKey§"constructor": {},'],
];

/** What is wrong with its shape. */
export const shapeCases: readonly FaultCase[] = [
  ['"severity": "warning",\n          "mess', '§unknownKey§"severty": "warning",\n          "mess'],
  ['"procedure": {', '§unknownKey§"proceedure": {'],
  ['"per": "group",', '"per": "group", §unknownKey§"frequency": "monthly",'],
  [periods, '"params": { §unknownKey§"feild": "planOn", "period": "month" }'],
  [heard, `${heard}, §refusedKey§"path": "$.a"`],
  [heard, `§refusedKey§"priority": 2, ${heard}`],
  [district, '§missingKey§{ "name": "district", "title": "区县" }'],
  [periods, '"params": §missingKey§{ "field": "planOn" }'],
  [
    `"conditions": {\n        "fact": "periodsWithout",\n        ${periods},`,
    '"conditions": §missingKey§{ "fact": "periodsWithout",',
  ],
  [
    '{ "condition": "isClosed" }',
    '§mixedKeys§{ "condition": "isClosed", "not": { "condition": "isGrave" } }',
  ],
  ['{ "condition": "isClosed" }', '§noForm§{}'],
  ['"title": "评审专家"', '"title": §wrongKind§5'],
  ['"when": { "condition": "isGrave" }', '"when": §wrongKind§"isGrave"'],
  [periods, '"params": { "field": §wrongKind§5, "period": "month" }'],
  ['"severity": "info"', '"severity": §notOneOf§"information"'],
  ['"effect": "lift"', '"effect": §notOneOf§"lifted"'],
  [periods, '"params": { "field": "planOn", "period": §notOneOf§"week" }'],
  ['"id": "matters"', '"id": §misspelt§"Matters"'],
  [
    '"enabled": false,\n      "cites": ["YT-2.8"]',
    '"enabled": false,\n      "cites": [§misspelt§"2.8"]',
  ],
  ['"reason": "有 {findingCount} 个错误"', '"reason": §emptyText§""'],
  [`"values": ${values}`, '"values": §emptyList§[]'],
  ['"match": { "name": "experts" }', '"match": §emptyObject§{}'],
  ['"workdays": ["2024-02-04"]', '"workdays": [§noSuchDay§"2024-02-30"]'],
];

/** Texts of which nothing can be said but this. */
export const fileCases: readonly [code: string, text: string][] = [
  ['emptyPolicy', ''],
  ['emptyPolicy', ' \n'],
  ['fileTooLarge', ' '.repeat(2_000_001)],
  ['tooDeep', '['.repeat(100_000)],
  ['tooDeep', '{"a":'.repeat(65) + '1' + '}'.repeat(65)],
  ['wrongKind', '[]'],
  ['wrongKind', 'null'],
];
