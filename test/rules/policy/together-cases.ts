import { bulletinTogetherCases } from './bulletin-cases.ts';
import type { FaultCase } from './sample.ts';

const ledger = '"ledger": "experts"';
const match = '"match": { "name": "experts" }';
const theirs = '{ "fact": "active", "operator": "equal", "value": true }';
const counted = `"operator": "equal",
            "value": 0`;
const test = '"testLedgers": { "experts": [{ "name": "张三", "active": true }] }';

/** What the sample says of the ledger of experts: faults that need both policies. */
export const togetherCases: readonly FaultCase[] = [
  [ledger, '"ledger": §unknownName§"expert"'],
  [match, '"match": { §unknownName§"fullName": "experts" }'],
  [match, '"match": { "name": §factMisfit§"heard" }'],
  [theirs, '{ "fact": §unknownFact§"聘任日期", "operator": "isBlank", "value": true }'],
  [theirs, '{ "fact": §unknownFact§"heard", "operator": "isBlank", "value": true }'],
  [theirs, '{ "fact": "rank", "operator": "equal", "value": §unknownChoice§"丙" }'],
  [theirs, '{ "fact": "active", "operator": "equal", "value": §valueMisfit§"是" }'],
  [theirs, '{ "fact": §lowConfidence§"oldLimit", "operator": "equal", "value": 1 }'],
  [theirs, '{ "fact": §factMisplaced§"findingCount", "operator": "equal", "value": 1 }'],
  [
    '{ "fact": "experts", "operator": "isPresent", "value": true }',
    '{ "fact": "itemsLacking", "params": { "of": "experts", "in": { "ledger": "experts", "field": §unknownName§"named", "conditions": { "fact": §unknownFact§"heard", "operator": "isBlank", "value": true } } }, "operator": "isPresent", "value": true }',
  ],
  [test, '"testLedgers": { "experts": [{ §unknownName§"fullName": "张三" }] }'],
  [test, '"testLedgers": { §unknownName§"expert": [] }'],
  [
    `"countIn",
            "params": {
              ${ledger},`,
    `"lookUp", "params": { ${ledger}, "field": "rank",`,
    counted,
    '"operator": "equal", "value": §unknownChoice§"丙"',
  ],
  [
    `"countIn",
            "params": {
              ${ledger},`,
    `"sumIn", "params": { ${ledger}, "field": §wrongFieldType§"rank",`,
  ],
  ...bulletinTogetherCases,
];
