import type { FaultCase } from './sample.ts';

const level = '{ "fact": "level", "operator": "equal", "value": "低" }';
const groups = '"operator": "lacksSome", "value": { "fact": "neededGroups" }';

/** A condition that asks what is lacking. */
function lacking(of: string, within: string): string {
  return `{ "fact": "itemsLacking", "params": { "of": ${of}, "in": ${within} }, "operator": "isPresent", "value": true }`;
}

/** Tables, and lists of items that are required, held or lacking. */
export const listCases: readonly FaultCase[] = [
  ['"by": ["level"]', '"by": [§wrongFieldType§"planOn"]'],
  ['"by": ["level"]', '"by": [§unknownName§"levels"]'],
  [
    '"by": ["level"]',
    '"by": ["level", §itemTwice§"level"]',
    '["高", "中"]]',
    '["高", "中"], null]',
    '[null]',
    '[null, null]',
  ],
  ['{ "when": [null]', '{ "when": §tableWidth§[null, null]'],
  ['["高", "中"]]', '["高", §unknownChoice§"中等"]]'],
  ['{ "when": [null]', '{ "when": [§valueMisfit§1]'],
  ['"gives": ["群众"]', '"gives": ["群众", §itemTwice§"群众"]'],
  ['"gives": ["群众"]', '"gives": ["公众"]', '"of": { "table"', '"of": §unknownChoice§{ "table"'],
  [
    '"of": { "table": "groupsByLevel" }',
    '"of": { "table": §unknownName§"groupsByLvl" }',
    '"groupsByLevel": {',
    '"groupsBy": {',
  ],
  [
    '"table": "groupsByLevel" }',
    '"table": "groupsByLevel", "fields": §tableWidth§["level", "outcome"] }',
  ],
  [
    '"table": "groupsByLevel" }',
    '"table": "groupsByLevel", "with": { "level": §unknownChoice§"中等" } }',
  ],
  [
    '"table": "groupsByLevel" }',
    '"table": "groupsByLevel", "with": { §unknownName§"levle": "高" } }',
  ],
  [level, lacking('§unknownFact§"needed"', '"groups"')],
  [level, lacking('§notAList§"leastHeard"', '"groups"')],
  [level, lacking('"neededGroups"', '§wrongFieldType§"district"')],
  [level, lacking('"neededGroups"', '§missingKey§{ "ledger": "experts" }')],
  [level, lacking('"neededGroups"', `{ "ledger": "matters", "field": §wrongFieldType§"heard" }`)],
  [
    level,
    lacking(
      '"neededGroups"',
      `{ "ledger": "matters", "field": "groups", "conditions": { "fact": §unknownFact§"herd", "operator": "isBlank", "value": true } }`,
    ),
  ],
  [
    '["代表", "群众"]',
    '["代表", "公众"]',
    groups,
    '"operator": "isPresent", "value": true',
    level,
    lacking('§unknownChoice§"neededGroups"', '"groups"'),
  ],
  [
    level,
    `{ "fact": "listIn", "params": { "ledger": "matters", "field": "groups" }, "operator": "contains", "value": §unknownChoice§"专家" }`,
  ],
];
