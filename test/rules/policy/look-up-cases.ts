import { bulletinAdviceCases, bulletinCases } from './bulletin-cases.ts';
import { listCases } from './list-cases.ts';
import { resultCases, scoreAdvice } from './result-cases.ts';
import { sampleText, type FaultCase } from './sample.ts';

const testRecord = /"testRecord": \{[^}]*\},/.exec(sampleText)?.[0] ?? '';
const heard = '"operator": "lessThan", "value": { "fact": "leastHeard" }';
const groups = '"operator": "lacksSome", "value": { "fact": "neededGroups" }';
const urgent = '{ "fact": "itemName", "operator": "contains", "value": "应急" }';
const level = '{ "fact": "level", "operator": "equal", "value": "低" }';
const periods = '"params": { "field": "planOn", "period": "month" }';
const overdue = '"params": { "from": "planOn", "within": "localLimit" }';
const findings = '"params": { "severity": "error", "rules": ["MT-102"], "blocks": ["decision"] }';
const district = '{ "name": "district", "title": "区县", "type": "text" }';
const planOn = '{ "name": "planOn", "title": "制定方案", "type": "day" }';
const planFile = '"type": "mark", "yes": ["齐"], "no": ["缺"]';
const values = '[{ "value": 15 }, { "from": "2024-01-01", "value": 10 }]';
const inForce = '"from": "2023-01-01", "until": "2030-12-31", "by": "opinionsOn"';

/** How many records of the same ledger meet a comparison. */
function inMatters(comparison: string): string {
  const params = `{ "ledger": "matters", "conditions": { ${comparison} } }`;
  return `{ "fact": "countIn", "params": ${params}, "operator": "equal", "value": 0 }`;
}

/** A condition that is the one before it, twice. */
function twice(place: number): string {
  return `{ "all": [{ "condition": "n${place}" }, { "condition": "n${place}" }] }`;
}

/** Named conditions n0 … each twice as large as the one before. */
function doubling(last: number): string {
  const steps = Array.from({ length: last }, (_, place) => `"n${place + 1}": ${twice(place)},`);
  return [`"n0": { "fact": "heard", "operator": "isBlank", "value": true },`, ...steps].join(' ');
}

const nameCases: readonly FaultCase[] = [
  [district, `${district}, { "name": §nameTwice§"district", "title": "旗县", "type": "text" }`],
  ['"id": "MT-105"', '"id": §nameTwice§"MT-102"', '"MT-105"]', '"MT-102"]'],
  ['"id": "MT-105"', '"id": §nameTwice§"MT-STEP-plan"', '"MT-105"]', '"MT-STEP-plan"]'],
  ['"name": "断档"', '"name": §nameTwice§"人数不足"'],
  [
    '"title": "备案日期"',
    '"title": "决 策日期"',
    '"title": "决策日期"',
    '"title": §titleTwice§"决策日期"',
  ],
  ['"aliases": ["编号"]', '"aliases": ["编号"]', '"title": "区县"', '"title": §titleTwice§"编 号"'],
  [
    '"localLimit": {',
    '§nameTaken§"heard": { "title": "下限", "values": [{ "value": 1 }] }, "localLimit": {',
  ],
  [district, `${district}, { "name": §nameTaken§"today", "title": "今日", "type": "day" }`],
  ['"key": ["itemNo"]', '"key": ["itemNo", §itemTwice§"itemNo"]'],
  ['"cites": ["YT-2.3", "YT-2.8"]', '"cites": ["YT-2.3", §itemTwice§"YT-2.3"]'],
  ['"group": "district"', '"group": §unknownName§"distrct"', '{district} 有 ', ''],
  ['"after": ["plan"]', '"after": [§unknownName§"制定方案"]'],
  ['"within": "filingLimit"', '"within": §unknownName§"filingLimits"'],
  ['"when": { "condition": "isGrave" }', '"when": { "condition": §unknownName§"isGraver" }'],
  ['"blocks": "decision"', '"blocks": §unknownName§"decisions"'],
  [findings, '"params": { "rules": [§unknownName§"MT-120"] }'],
  [findings, '"params": { "blocks": [§unknownName§"filing"] }'],
  ['"record": { "heard": 3 }', '"record": { "heard": 3, §unknownName§"听取人数": 3 }'],
  ['"expect": ["MT-104"]', '"expect": [§unknownName§"MT-140"]'],
  [urgent, '{ "fact": §unknownFact§"名称", "operator": "contains", "value": "应急" }'],
  ['"cites": ["YT-2.4"]', '"cites": [§unknownClause§"YT-2.44"]'],
  [heard, '"operator": §unknownOperator§"lessthen", "value": { "fact": "leastHeard" }'],
  [level, '{ "fact": "level", "operator": "equal", "value": §unknownChoice§"低风险" }'],
  [groups, '"operator": "lacksSome", "value": ["代表", §unknownChoice§"专家"]'],
  [
    '["代表", "群众"]',
    '["代表", "公众"]',
    '"fact": "neededGroups"',
    '"fact": §unknownChoice§"neededGroups"',
  ],
  ['"message": "专家不在库"', '"message": §unknownPlaceholder§"{评审专家}不在库"'],
  ['"message": "专家不在库"', '"message": §brokenPlaceholder§"{experts 不在库"'],
  ['"id": "MT-103"', '"id": §wrongPrefix§"RA-103"'],
  [
    '"isClosed": {',
    '§conditionCircle§"a": { "condition": "b" }, "b": { "fact": "countIn", "params": { "ledger": "matters", "conditions": { "condition": "a" } }, "operator": "equal", "value": 0 }, "isClosed": {',
  ],
  ['"isClosed": {', `${doubling(10)} §conditionTooLarge§"n11": ${twice(10)}, "isClosed": {`],
  [`"isGrave": { "not": ${level} }`, '§conditionCircle§"isGrave": { "condition": "isGrave" }'],
  [
    '"field": "planOn",\n        "art',
    '"field": "planOn", "after": §stepCircle§["filing"],\n        "art',
  ],
];

const declarationCases: readonly FaultCase[] = [
  ['"by": "planOn"', '"by": §wrongFieldType§"district"'],
  ['"key": ["itemNo"]', '"key": [§wrongFieldType§"groups"]'],
  [periods, '"params": { "field": §wrongFieldType§"heard", "period": "month" }'],
  [
    '{\n        "name": "outcome"',
    '§choicesMissing§{ "name": "outcome"',
    '"choices": { "通过": [], "退回": [] }',
    '"note": ""',
  ],
  ['"people" }', '"people", §attributeMisplaced§"unit": "人" }'],
  ['"低": ["低风险"]', '"低": §choiceTwice§["高风险"]'],
  [planFile, '"type": "mark", "yes": ["齐"], "no": §choiceTwice§["齐"]'],
  [values, '[{ "from": "2024-01-01", "value": 10 }, §valuesOutOfOrder§{ "value": 15 }]'],
  [
    '"localLimit": {',
    `"spare": { "title": "备用", "values": [{ "value": 1 }, { "from": "2024-01-01", "value": §valueKindsMixed§"2" }] }, "localLimit": {`,
  ],
  ['[{ "value": 10 }]', '[{ "value": §unitWithoutNumber§"10" }]'],
  [values, '[{ "value": §limitNotWhole§1.5 }]'],
  ['"within": "filingLimit"', '"within": §notALimit§"leastHeard"'],
  ['"restDays": ["2024-02-05"]', '"restDays": [§dayTwice§"2024-02-04"]'],
  [`{ ${inForce}`, '§datesReversed§{ "from": "2023-01-01", "until": "2022-12-31"'],
  ['{ "field": "planFile" }', '{ "field": §ownField§"planOn" }'],
  ['{\n      "id": "MT-105"', '§marksMissing§{ "id": "MT-105"', '"marks": ["experts"],', ''],
  ['"per": "group",', '"per": "group", "inForce": { "by": §byMisplaced§"planOn" },'],
  ['"expect": ["MT-104"]', '"expect": [§switchedOffRule§"MT-103"]'],
  [testRecord, '', '{ "name": "断档", "asOf": "2024-06-30"', '§testWithoutRecord§{ "name": "断档"'],
  ['"records": [{ "level"', '"record": {}, "records": §recordAndRecords§[{ "level"'],
  ['"from": "人数不足"', '"from": §unknownName§"人数不够"'],
  ['"without": ["heard"]', '"without": [§unknownName§"heardd"]'],
  ['"from": "人数不足"', '"from": §fromRecords§"对象不全"'],
  ['"name": "人数不足",', '"name": "人数不足", "from": §testCircle§"人数够了",'],
];

const conditionCases: readonly FaultCase[] = [
  [urgent, '{ "fact": "itemName", "operator": §operatorMisfit§"before", "value": "应急" }'],
  [heard, '"operator": "lessThan", "value": §valueMisfit§"10"'],
  [heard, '"operator": "in", "value": §listExpected§10'],
  [heard, '"operator": "lessThan", "value": §oneValueExpected§[10]'],
  [heard, '"operator": "isBlank", "value": §yesOrNoExpected§"true"'],
  [heard, '"operator": "isBlank", "value": §literalExpected§{ "fact": "heard" }'],
  [
    '"fact": "heard", ' + heard,
    '"fact": §fieldExpected§"today", "operator": "hasColumn", "value": true',
  ],
  [heard, '"operator": "lessThan", "value": { "ours": §oursMisplaced§"heard" }'],
  [
    urgent,
    inMatters('"fact": "heard", "operator": "lessThan", "value": { "ours": §unknownName§"herd" }'),
  ],
  [
    urgent,
    inMatters('"fact": "heard", "operator": "lessThan", "value": { "ours": §factMisfit§"itemNo" }'),
  ],
  [
    overdue,
    '"params": { "from": "planOn", "within": "localLimit", "plus": [§wrongFieldType§"itemNo"] }',
  ],
  [urgent, '{ "fact": "itemName", "operator": "matches", "value": §badPattern§"(应急" }'],
  [urgent, '{ "fact": "itemName", "operator": "matches", "value": §badPattern§"(.)\\\\1" }'],
  [urgent, '{ "fact": "planOn", "operator": "before", "value": §noSuchDay§"2023-02-29" }'],
  [heard, '"operator": "lessThan", "value": §factMisfit§{ "fact": "planOn" }'],
  [
    level,
    '{ "fact": "level", "operator": "graverThan", "value": §choicesDiffer§{ "fact": "outcome" } }',
  ],
  [heard, `"params": §paramsMisplaced§{ "from": "planOn" }, ${heard}`],
  [
    '"fact": "heard", ' + heard,
    '"fact": "countOf", "params": §exactlyOneOf§{ "fields": ["heard"] }, "operator": "equal", "value": 0',
  ],
  [
    '"fact": "heard", ' + heard,
    '"fact": "countOf", "params": { "fields": ["heard"], "equals": §valueMisfit§"无" }, "operator": "equal", "value": 0',
  ],
  [
    level,
    '{ "fact": "gravestOf", "params": { "fields": §choicesDiffer§["level", "outcome"] }, "operator": "equal", "value": "低" }',
  ],
  [
    '"fact": "findingCount",\n        ' + findings,
    '"fact": §factMisplaced§"periodsWithout", "params": { "field": "planOn", "period": "year" }',
    '有 {findingCount} 个错误',
    '有错误',
  ],
  [urgent, `{ "fact": §factMisplaced§"findingCount", "operator": "equal", "value": 0 }`],
  [
    `"fact": "periodsWithout",\n        ${periods}`,
    '"fact": §factMisplaced§"heard"',
    '{periodsWithout} 个月',
    '',
  ],
  [
    `"fact": "periodsWithout",\n        ${periods}`,
    '"fact": §factMisplaced§"daysSince", "params": { "from": "planOn" }',
    '{periodsWithout} 个月',
    '',
  ],
  [heard, '"operator": "lessThan", "value": { "fact": §lowConfidence§"localLimit" }'],
  ['"enabled": false,', '', '"within": "localLimit"', '"within": §lowConfidence§"localLimit"'],
  [
    '"group": "district",',
    '',
    '"per": "group"',
    '"per": §groupMissing§"group"',
    '{district} 有 ',
    '',
  ],
];

/** Advice on a policy that is not refused. */
export const adviceCases: readonly FaultCase[] = [
  ...bulletinAdviceCases,
  [
    '"tables": {',
    '"tables": { §unusedTable§"spare": { "title": "备用", "by": ["level"], "rows": [{ "when": [null], "gives": [] }] },',
  ],
  [
    `"fact": "filedOn",
        "operator": "after",
        "value": { "fact": "dueOn", ${overdue} }`,
    '"not": §bareGateOrder§{ "fact": "decidedOn", "operator": "onOrAfter", "value": { "fact": "filedOn" } }',
    '"localLimit": {',
    '§unusedParameter§"localLimit": {',
  ],
  [
    '"localLimit": {',
    '§unusedParameter§"spare": { "title": "备用", "values": [{ "value": 1 }] }, "localLimit": {',
  ],
  [
    '"conditions": {\n    "isClosed"',
    '"conditions": { §unusedCondition§"spare": { "condition": "isGrave" },\n    "isClosed"',
  ],
  [
    '"severity": "warning",\n      "cites": ["YT-2.5"]',
    '"severity": §mediumAsError§"error",\n      "cites": ["YT-2.5"]',
  ],
  [
    '"ledger": {\n    "key": ["itemNo"],\n    "identifies": ["itemName", "district"],',
    '"ledger": §noIdentity§{\n    "key": [],',
  ],
  [
    '"cites": ["YT-2.1"],\n    "fields"',
    '"fields"',
    '"required": true',
    '"required": §uncited§true',
    '"required": {',
    '"required": §uncited§{',
  ],
  [
    planOn,
    '{ "name": "planOn", "title": "制定方案", "type": "day", "required": §requiredStep§true }',
  ],
  [
    '"closed": { "condition": "isClosed" },',
    '',
    '"isClosed": {',
    '§unusedCondition§"isClosed": {',
    '"title": "备案",',
    '"title": "备案",',
    '"limit": { "within": "filingLimit", "from": "planOn" },',
    '',
    '"filingLimit": {',
    '§unusedParameter§"filingLimit": {',
    '"needs": ["filing", "opinions"]',
    '"needs": ["opinions"]',
    '{\n        "id": "filing"',
    '§stepNeverMissing§{ "id": "filing"',
  ],
  ['"per": "group",', '"per": "group", "marks": §marksUnused§["planOn"],'],
  ['"effect": "lift"', '"effect": §idleException§"warning"'],
  [
    '"record": { "heard": 3 }, "expect": ["MT-101"]',
    '"record": { "heard": 30 }, "expect": []',
    '"id": "MT-101"',
    '"id": §untestedRule§"MT-101"',
  ],
  scoreAdvice,
];

/** What is wrong with the names, the declarations and the conditions of a policy. */
export const lookUpCases: readonly FaultCase[] = [
  ...listCases,
  ...resultCases,
  ...bulletinCases,
  ...nameCases,
  ...declarationCases,
  ...conditionCases,
];
