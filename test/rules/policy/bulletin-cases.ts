import type { FaultCase } from './sample.ts';

const WARNINGS = '"warnings": [';
const FILED =
  '{ "id": "filed", "title": "备案", "better": "more", "on": "filedOn", "count": "all" }';
const DISTRICT = '{ "id": "district", "title": "区县", "fields": { "matters": "district" } }';

interface Parts {
  readonly levels?: string;
  readonly indicators?: string;
  readonly minimum?: string;
  readonly rest?: string;
}

/** A bulletin of what is filed by district, with another part in place of one of its own. */
function bulletin({
  levels = DISTRICT,
  indicators = FILED,
  minimum = '5',
  rest = '',
}: Parts): string {
  return `{ "id": "monthly", "title": "通报", "cites": ["YT-3.1"], "period": "month", "minimum": ${minimum}, "levels": [${levels}], "indicators": [${indicators}]${rest} }`;
}

function madeOf(parts: Parts): FaultCase {
  return [WARNINGS, `"bulletins": [${bulletin(parts)}], ${WARNINGS}`];
}

/** Another indicator beside the one that is without a fault. */
const indicator = (parts: string): FaultCase =>
  madeOf({
    indicators: `${FILED}, { "id": "more", "title": "另一项", "better": "less", ${parts} }`,
  });

const index = (parts: string): FaultCase =>
  madeOf({ rest: `, "index": { "title": "指数", "parts": ${parts} }` });

const part = (parts: string) => `{ "indicator": "filed", "zeroAt": 0, ${parts} }`;

const threshold = (parts: string): FaultCase =>
  madeOf({ rest: `, "thresholds": [{ "level": "red", "reason": "多", ${parts} }]` });

const colours = (limits: readonly string[], operator: string): FaultCase =>
  madeOf({
    rest: `, "thresholds": [${limits
      .map(
        (limit) =>
          `{ "indicator": "filed", "operator": "${operator}", "reason": "多", "level": ${limit} }`,
      )
      .join()}]`,
  });

const short = (id: string, name: string) =>
  bulletin({ rest: `, "short": ${name}` }).replace('"monthly"', `"${id}"`);

const through = (parts: string): FaultCase => madeOf({ rest: `, "through": { ${parts} }` });

const HIGH = '"indicator": "filed", "operator": "atLeast", "value": 10';
const LOW = '"indicator": "filed", "operator": "lessThan", "value": 10';
const INNER = '{ "id": "rank", "title": "级别", "fields": {';

/** Bulletins, as far as the policy can be judged alone. */
export const bulletinCases: readonly FaultCase[] = [
  [
    WARNINGS,
    `"bulletins": [${bulletin({})}, ${bulletin({}).replace('"monthly"', '§nameTwice§"monthly"')}], ${WARNINGS}`,
  ],
  madeOf({ levels: DISTRICT.replace('"district" }', '§unknownName§"distrikt" }') }),
  madeOf({ levels: DISTRICT.replace('"district" }', '§wrongFieldType§"planOn" }') }),
  madeOf({ levels: `${DISTRICT}, ${DISTRICT.replace('"district"', '§nameTwice§"district"')}` }),
  madeOf({
    levels: `${DISTRICT.replace('"matters"', '"experts"')}, ${INNER} §levelGap§"matters": "district" } }`,
  }),
  through('§dividedTwice§"matters": { "ledger": "matters", "match": { "district": "district" } }'),
  madeOf({ minimum: '§unknownName§"atLeast"' }),
  madeOf({ minimum: '§numberExpected§"neededGroups"' }),
  madeOf({ minimum: '§amountBy§"filingLimit"' }),
  madeOf({ indicators: `${FILED}, ${FILED.replace('"filed"', '§nameTwice§"filed"')}` }),
  madeOf({ indicators: FILED.replace('"filed"', '§nameTaken§"index"') }),
  madeOf({ indicators: FILED.replace('"filedOn"', '§unknownName§"filed"') }),
  madeOf({ indicators: FILED.replace('"filedOn"', '§wrongFieldType§"level"') }),
  indicator('"sum": §wrongFieldType§"level"'),
  indicator('"median": { "from": §wrongFieldType§"heard", "to": §unknownName§"filed" }'),
  indicator('"count": { "fact": §unknownFact§"listened", "operator": "isPresent", "value": true }'),
  indicator('"of": { "condition": §unknownName§"isOpen" }, "share": { "condition": "isClosed" }'),
  indicator('"unit": §shareUnit§"count", "share": { "condition": "isClosed" }'),
  indicator('"ledger": "experts", "share": { "condition": §unknownName§"isOpen" }'),
  index(`§weightTotal§[${part('"weight": 90, "fullAt": 10')}]`),
  index(`[${part('"weight": 100, "fullAt": §scaleFlat§0')}]`),
  index(`[${part('"weight": 100, "fullAt": 10').replace('"filed"', '§unknownName§"index"')}]`),
  index(
    `[${part('"weight": 50, "fullAt": 10')}, ${part('"weight": 50, "fullAt": 9').replace('"filed"', '§itemTwice§"filed"')}]`,
  ),
  threshold(HIGH.replace('"filed"', '§unknownName§"file"')),
  threshold(HIGH.replace('"filed"', '§unknownName§"index"')),
  threshold(HIGH.replace('10', '§lowConfidence§"localLimit"')),
  threshold(`${HIGH}, "release": §releaseSide§10`),
  threshold(`${LOW}, "release": §releaseSide§"leastHeard"`),
  threshold(`${LOW}, "cites": [§unknownClause§"YT-3.9"]`),
  colours([`"red", "value": 5`, `"yellow", "value": §levelMuted§5`], 'atLeast'),
  colours([`"orange", "value": §levelMuted§12`, `"red", "value": 10`], 'moreThan'),
  colours([`"red", "value": 20`, `"orange", "value": §levelMuted§"leastHeard"`], 'lessThan'),
  [
    WARNINGS,
    `"bulletins": [${bulletin({})}, ${bulletin({}).replace('"monthly"', '§sheetShared§"weekly"')}], ${WARNINGS}`,
  ],
  [
    WARNINGS,
    `"bulletins": [${short('monthly', '"甲"')}, ${short('other', '§sheetShared§"甲"')}, ${short('third', '"乙"')}], ${WARNINGS}`,
  ],
  madeOf({
    rest: `, "praised": [{ ${HIGH.replace('"filed"', '§unknownName§"filled"')}, "reason": "好" }]`,
  }),
  madeOf({
    rest: ', "charts": [{ "id": "c", "kind": "column", "title": "图", "indicators": [§unknownName§"file"], "level": §unknownName§"distrikt" }]',
  }),
];

/** What is refused by none, and may be meant otherwise; a note says that it is meant. */
export const bulletinAdviceCases: readonly FaultCase[] = [
  madeOf({
    indicators: `${FILED.replace('"filed"', '§figureUndivided§"filed"')}, ${FILED.replace('"filed"', '"noted", "note": "只要合计"')}`,
    levels: DISTRICT.replace('{ "matters": "district" }', '{}'),
  }),
];

/** What a bulletin says of another ledger. */
export const bulletinTogetherCases: readonly FaultCase[] = [
  indicator('"ledger": §unknownName§"expert", "count": "all"'),
  indicator('"ledger": "experts", "on": §unknownName§"filedOn", "count": "all"'),
  indicator(
    '"ledger": "experts", "count": { "fact": §unknownFact§"heard", "operator": "isBlank", "value": true }',
  ),
  madeOf({ levels: DISTRICT.replace('{ "matters"', '{ §unknownName§"matter"') }),
  through('§unknownName§"expert": { "ledger": "matters", "match": { "experts": "name" } }'),
  through('"experts": { "ledger": "matters", "match": { §unknownName§"expert": "name" } }'),
  through('"experts": { "ledger": §unknownName§"matter", "match": { "experts": "name" } }'),
  through('"experts": { "ledger": "matters", "match": { "experts": §unknownName§"names" } }'),
  through('"experts": { "ledger": §throughUndivided§"experts", "match": { "name": "name" } }'),
  madeOf({
    levels: DISTRICT.replace('{ "matters": "district"', '{ "experts": §unknownName§"district"'),
  }),
];
