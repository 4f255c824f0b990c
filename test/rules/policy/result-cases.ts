import type { FaultCase } from './sample.ts';

const WARNINGS = '"warnings": [';

function columns(cases: string): FaultCase {
  const column = `{ "id": "exit", "title": "出口", "cites": ["YT-2.1"], "cases": [${cases}] }`;
  return [WARNINGS, `"resultColumns": [${column}], ${WARNINGS}`];
}

const led =
  '{ "id": "exit", "title": "出口", "cites": ["YT-2.1"], "lead": §leadAlone§"不可结案：", "cases": [{ "text": "其余" }] }';

function score(criterion: string): FaultCase {
  const criteria = `"criteria": [{ "id": "heard", "title": "听取", ${criterion} }]`;
  const declared = `{ "id": "readiness", "title": "充分度", "cites": ["YT-2.1"], "total": 100, ${criteria} }`;
  return [WARNINGS, `"scores": [${declared}], ${WARNINGS}`];
}

const held = '"conditions": { "fact": "planFile", "operator": "equal", "value": true }';

/** Columns of results, and scores. */
export const resultCases: readonly FaultCase[] = [
  columns('§caseUnreached§{ "text": "其余" }, { "text": "轮不到" }'),
  [WARNINGS, `"resultColumns": [${led}], ${WARNINGS}`],
  score('"points": 100, "scale": { "fact": §numberExpected§"itemNo", "zeroAt": 0, "fullAt": 5 }'),
  score('"points": 100, "scale": { "fact": "heard", "zeroAt": 5, "fullAt": §scaleFlat§5 }'),
  score(`"points": §pointsNegative§-5, ${held}`),
  score(`"points": §weightBy§"filingLimit", ${held}`),
  score(
    '"points": 100, "scale": { "fact": §factMisplaced§"score", "params": { "score": "readiness" }, "zeroAt": 0, "fullAt": 5 }',
  ),
];

/** A score whose points do not add up. */
export const scoreAdvice: FaultCase = [
  WARNINGS,
  `"scores": [{ "id": "readiness", "title": "充分度", "cites": ["YT-2.1"], "total": §scoreTotal§90, "criteria": [{ "id": "heard", "title": "听取", "points": 100, ${held} }] }], ${WARNINGS}`,
];
