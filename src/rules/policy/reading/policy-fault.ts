import type { Fault, FaultPlace } from '../../fault.ts';

/** Where in a policy, by keys and indexes from its root. */
export type Path = readonly (string | number)[];

/** A word that was not found: what was meant, if something is near, and what there is. */
export interface Unknown {
  readonly name: string;
  readonly meant: string;
  readonly known: string;
}

/** The catalogue: everything that can be wrong with a policy, with what its sentence needs. */
export interface PolicyFaultData {
  // the text of the file
  fileTooLarge: { readonly size: number; readonly limit: number };
  tooDeep: { readonly limit: number };
  emptyPolicy: Nothing;
  notJson: { readonly problem: SyntaxProblem };
  fullWidthPunctuation: { readonly found: string; readonly use: string };
  comment: Nothing;
  trailingComma: Nothing;
  duplicateKey: { readonly key: string };
  forbiddenKey: { readonly key: string };
  // the shape
  unknownKey: Unknown;
  refusedKey: { readonly key: string };
  missingKey: { readonly key: string };
  mixedKeys: { readonly keys: string };
  noForm: { readonly keys: string };
  wrongKind: { readonly found: string; readonly expected: string };
  notOneOf: Unknown;
  misspelt: { readonly found: string; readonly form: TextForm };
  emptyText: Nothing;
  emptyList: Nothing;
  emptyObject: Nothing;
  noSuchDay: { readonly day: string };
  // names
  nameTwice: { readonly name: string; readonly kind: NamedKind };
  titleTwice: { readonly title: string; readonly field: string };
  nameTaken: { readonly name: string; readonly by: 'field' | 'today' | 'function' | 'index' };
  itemTwice: { readonly item: string };
  unknownName: Unknown & { readonly kind: NamedKind };
  unknownFact: Unknown;
  unknownClause: Unknown;
  unknownOperator: Unknown;
  unknownChoice: Unknown & { readonly field: string };
  unknownPlaceholder: Unknown;
  brokenPlaceholder: { readonly text: string };
  wrongPrefix: { readonly id: string; readonly prefix: string };
  conditionCircle: { readonly circle: string };
  conditionTooLarge: { readonly name: string; readonly limit: number };
  stepCircle: { readonly circle: string };
  // fields and parameters
  wrongFieldType: { readonly field: string; readonly type: string; readonly expected: string };
  choicesMissing: { readonly field: string };
  attributeMisplaced: {
    readonly attribute: string;
    readonly type: string;
    readonly expected: string;
  };
  choiceTwice: { readonly word: string; readonly choice: string; readonly other: string };
  groupMissing: Nothing;
  valuesOutOfOrder: Nothing;
  valueKindsMixed: Nothing;
  unitWithoutNumber: { readonly unit: string };
  limitNotWhole: { readonly value: number };
  notALimit: { readonly parameter: string };
  notAList: { readonly parameter: string };
  tableWidth: { readonly expected: number; readonly found: number };
  dayTwice: { readonly day: string };
  datesReversed: { readonly from: string; readonly until: string };
  // conditions
  operatorMisfit: {
    readonly operator: string;
    readonly fact: string;
    readonly type: string;
    readonly fitting: string;
  };
  valueMisfit: { readonly value: string; readonly type: string; readonly fact: string };
  listExpected: { readonly operator: string };
  oneValueExpected: { readonly operator: string };
  yesOrNoExpected: { readonly operator: string };
  literalExpected: { readonly operator: string };
  fieldExpected: { readonly operator: string };
  oursMisplaced: { readonly field: string };
  badPattern: { readonly pattern: string };
  factMisfit: {
    readonly fact: string;
    readonly type: string;
    readonly other: string;
    readonly otherType: string;
  };
  choicesDiffer: { readonly field: string; readonly other: string };
  paramsMisplaced: { readonly fact: string };
  factMisplaced: { readonly fact: string; readonly place: FactPlace };
  exactlyOneOf: { readonly fact: string; readonly params: string };
  lowConfidence: { readonly parameter: string };
  // result columns and scores
  caseUnreached: Nothing;
  leadAlone: Nothing;
  numberExpected: { readonly name: string; readonly type: string };
  scaleFlat: Nothing;
  pointsNegative: { readonly value: number };
  weightBy: { readonly parameter: string };
  // bulletins
  amountBy: { readonly parameter: string };
  levelGap: { readonly ledger: string; readonly level: string };
  dividedTwice: { readonly ledger: string };
  throughUndivided: { readonly ledger: string; readonly other: string };
  shareUnit: { readonly unit: string };
  weightTotal: { readonly sum: number };
  releaseSide: {
    readonly value: number;
    readonly release: number;
    readonly side: 'upper' | 'lower';
  };
  levelMuted: {
    readonly level: 'red' | 'orange' | 'yellow';
    readonly graver: 'red' | 'orange' | 'yellow';
    readonly value: number;
    readonly limit: number;
  };
  sheetShared: { readonly other: string };
  // procedure, rules, tests
  ownField: { readonly field: string };
  marksMissing: Nothing;
  byMisplaced: Nothing;
  switchedOffRule: { readonly id: string };
  testWithoutRecord: Nothing;
  recordAndRecords: Nothing;
  fromRecords: { readonly test: string };
  testCircle: { readonly circle: string };
  // several policies together
  policyTwice: { readonly id: string; readonly other: string };
  codeTwice: { readonly code: string; readonly other: string };
}

/** Advice: nothing is refused, but somebody should look. */
export interface PolicyAdviceData {
  bareGateOrder: { readonly step: string; readonly gate: string };
  unusedParameter: { readonly name: string };
  unusedCondition: { readonly name: string };
  unusedTable: { readonly name: string };
  mediumAsError: { readonly parameter: string };
  noIdentity: Nothing;
  uncited: { readonly field: string };
  requiredStep: { readonly field: string; readonly step: string };
  stepNeverMissing: { readonly step: string };
  marksUnused: Nothing;
  idleException: { readonly severity: string };
  untestedRule: { readonly id: string };
  scoreTotal: { readonly sum: number; readonly total: number };
  figureUndivided: { readonly indicator: string; readonly ledger: string };
}

type Nothing = Readonly<Record<string, never>>;

export type SyntaxProblem =
  | 'value'
  | 'key'
  | 'colon'
  | 'comma'
  | 'closeBrace'
  | 'closeBracket'
  | 'endOfFile'
  | 'number'
  | 'string'
  | 'escape'
  | 'symbol';

export type TextForm = 'name' | 'id' | 'day' | 'clause' | 'ruleId' | 'code';

export type NamedKind =
  | 'field'
  | 'parameter'
  | 'condition'
  | 'step'
  | 'gate'
  | 'rule'
  | 'ledger'
  | 'test'
  | 'exception'
  | 'column'
  | 'score'
  | 'criterion'
  | 'bulletin'
  | 'level'
  | 'indicator'
  | 'chart'
  | 'table';

/** Where a fact was asked that has no meaning there. */
export type FactPlace = 'outsideWarnings' | 'outsideWholes' | 'insideScores' | 'group' | 'ledger';

/** A code with what its sentence needs. */
type Coded<Data> = {
  readonly [Code in keyof Data]: { readonly code: Code; readonly data: Data[Code] };
}[keyof Data];

interface Placed {
  readonly path: Path;
  /** The key of the property at the path is wrong, not its value. */
  readonly at?: 'key';
}

/** A fault before its line and column are known. */
export type PolicyFault = Coded<PolicyFaultData> & Placed;
export type PolicyAdvice = Coded<PolicyAdviceData> & Placed;

/** From here on a fault of a policy is a fault like any other. */
export function locatedFault(
  fault: Coded<PolicyFaultData> | Coded<PolicyAdviceData>,
  place: FaultPlace,
): Fault {
  return { code: fault.code, data: { ...fault.data }, place };
}
