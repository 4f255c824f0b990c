import { Engine, Operator, type TopLevelCondition } from 'json-rules-engine';
import { isOtherFact, isOurField } from '../policy/compile/expand.ts';
import type { NormalCondition } from '../policy/normal-form.ts';
import type { Comparison } from '../policy/shape/condition-shape.ts';
import { askOperator, type AskedFact, type AskedLiteral } from './judge/ask-operator.ts';
import type { Answer, FactParams, FactSource, Judge, Judgement } from './judge/judgement.ts';
import { operators } from './operators/index.ts';
import { readOperand } from './operators/read-operand.ts';

/**
 * json-rules-engine as a second opinion: it walks conditions its own way, and keeps what each part came to. It is slow,
 * and so explains single records, and judges the compiled evaluator in tests. The operators are all that they share.
 *
 * Each condition is judged twice, with what is unknown read as no and then as yes: twice yes is yes, twice no is no, and
 * a change of mind means that it cannot be told. Runs of one engine never overlap: they would lose rules.
 */
export function createJudge(
  conditions: ReadonlyMap<string, NormalCondition>,
  source: FactSource,
): Judge {
  const asked = { row: 0 };
  const strict = createEngine(conditions, source, asked, 'no');
  const lenient = createEngine(conditions, source, asked, 'yes');
  const judge = async (row: number) => {
    asked.row = row;
    const certain = await runEngine(strict);
    const possible = await runEngine(lenient);
    const judged = [...conditions].map(
      ([name, condition]) =>
        [name, together(condition, rootOf(certain, name), rootOf(possible, name))] as const,
    );
    return new Map(judged);
  };
  let last: Promise<unknown> = Promise.resolve();
  return (row) => {
    const judged = last.then(() => judge(row));
    last = judged.catch(() => undefined);
    return judged;
  };
}

function createEngine(
  conditions: ReadonlyMap<string, NormalCondition>,
  source: FactSource,
  asked: { readonly row: number },
  unknownAs: 'yes' | 'no',
): Engine {
  const engine = new Engine([], { pathResolver: refusePath });
  removeBuiltIns(engine);
  for (const operator of engineOperators[unknownAs]) engine.addOperator(operator);
  for (const fact of new Set([...conditions.values()].flatMap(factNames))) {
    const valueOf = async (params: FactParams): Promise<AskedFact> => ({
      value: await source.value(fact, params, asked.row),
      choices: source.describe(fact, params).choices,
    });
    engine.addFact(fact, valueOf, { cache: false });
  }
  for (const [name, condition] of conditions) {
    engine.addRule({ name, conditions: rootFor(condition, source), event: { type: 'holds' } });
  }
  return engine;
}

const operatorsFor = (unknownAs: 'yes' | 'no') =>
  [...operators.values()].map(
    (operator) =>
      new Operator<AskedFact, AskedFact | AskedLiteral>(operator.name, (fact, other) => {
        const answer = askOperator(operator, fact, other);
        return (answer === 'unknown' ? unknownAs : answer) === 'yes';
      }) as Operator,
  );

/** By how they read what is unknown. */
const engineOperators = { yes: operatorsFor('yes'), no: operatorsFor('no') };

/** A path would hand the text of a policy to an interpreter of JSONPath. */
function refusePath(): never {
  throw new Error('A condition has no path.');
}

const BUILT_IN = ['equal', 'notEqual', 'in', 'notIn', 'contains', 'doesNotContain'];
const BUILT_IN_ORDERS = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];
const BUILT_IN_DECORATORS = ['someFact', 'someValue', 'everyFact', 'everyValue', 'swap', 'not'];

/** The built-in operators compare what should not be compared, such as a blank with a number. */
function removeBuiltIns(engine: Engine) {
  for (const name of [...BUILT_IN, ...BUILT_IN_ORDERS]) engine.removeOperator(name);
  for (const name of BUILT_IN_DECORATORS) engine.removeOperatorDecorator(name);
}

function factNames(condition: NormalCondition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(factNames);
  if ('any' in condition) return condition.any.flatMap(factNames);
  const { fact, value } = condition;
  return typeof value === 'object' && 'fact' in value ? [fact, value.fact] : [fact];
}

/** The engine wants a group at the root. */
function rootFor(condition: NormalCondition, source: FactSource): TopLevelCondition {
  const inGrammar = (part: NormalCondition): TopLevelCondition | EngineLeaf => {
    if ('all' in part) return { all: part.all.map(inGrammar) };
    if ('any' in part) return { any: part.any.map(inGrammar) };
    return leafFor(part, source);
  };
  const root = inGrammar(condition);
  return 'operator' in root ? { all: [root] } : root;
}

interface EngineLeaf {
  fact: string;
  operator: string;
  value: { fact: string; params?: Record<string, unknown> } | AskedLiteral;
  params?: Record<string, unknown>;
}

/** Whatever else a leaf says, such as a path, is handed on for the engine to refuse. */
function leafFor(leaf: Comparison, source: FactSource): EngineLeaf {
  const { fact, operator, params, value } = leaf;
  if (isOurField(value)) throw new Error(`${value.ours}: only another ledger is asked so.`);
  const isFact = isOtherFact(value);
  const right = isFact ? value : { operand: literalFor(leaf, value, source) };
  return { ...leaf, fact, operator, value: right, ...(params ? { params } : {}) };
}

type Literal = Exclude<Comparison['value'], { fact: string } | { ours: string }>;

/** Of a fact whose ledger is not here the type is not known, nor will its value be. */
function literalFor({ fact, operator, params }: Comparison, literal: Literal, source: FactSource) {
  const named = operators.get(operator);
  const { type } = source.describe(fact, params);
  const nothing = { kind: 'values', values: [] } as const;
  const operand = named && type !== undefined ? readOperand(named, type, literal) : nothing;
  if (!operand) throw new Error(`${fact} ${operator}: the policy was not read first.`);
  return operand;
}

/** A part of a result tree. */
interface EngineNode {
  readonly result?: boolean;
  readonly all?: readonly EngineNode[];
  readonly any?: readonly EngineNode[];
  readonly factResult?: AskedFact;
  readonly valueResult?: AskedFact | AskedLiteral;
}

async function runEngine(engine: Engine): Promise<ReadonlyMap<string, EngineNode>> {
  const { results, failureResults } = await engine.run();
  const all = [...results, ...failureResults];
  // The engine's own types leave open what facts and values are; they are what was given to it above.
  return new Map(
    all.map(({ name, conditions, result }) => {
      const { all: allOf, any: anyOf } = conditions as EngineNode;
      // Of the root only the rule itself knows what it came to.
      const root: EngineNode = { result: result === true };
      return [name, { ...root, ...(allOf && { all: allOf }), ...(anyOf && { any: anyOf }) }];
    }),
  );
}

function rootOf(results: ReadonlyMap<string, EngineNode>, name: string): EngineNode {
  const root = results.get(name);
  if (!root) throw new Error(`The engine lost ${name}.`);
  return root;
}

/** Lays the two result trees over each other. */
function together(condition: NormalCondition, strict: EngineNode, lenient: EngineNode): Judgement {
  const answer = answerOf(strict, lenient);
  if (!('all' in condition) && !('any' in condition)) {
    // A leaf at the root was put into a group of its own.
    const leaf = strict.all?.[0] ?? strict;
    const { valueResult } = leaf;
    const other = valueResult && 'value' in valueResult ? valueResult.value : undefined;
    const value = leaf.factResult?.value ?? { kind: 'noColumn' };
    return { kind: 'leaf', answer, comparison: condition, value, other };
  }
  const kind = 'all' in condition ? 'all' : 'any';
  const conditions = 'all' in condition ? condition.all : condition.any;
  const parts = conditions.map((part, place) =>
    together(part, partOf(strict, kind, place), partOf(lenient, kind, place)),
  );
  return { kind, answer, parts };
}

function partOf(node: EngineNode, kind: 'all' | 'any', place: number): EngineNode {
  const part = node[kind]?.[place];
  if (!part) throw new Error('The engine left out a part of a condition.');
  return part;
}

function answerOf(strict: EngineNode, lenient: EngineNode): Answer {
  if (strict.result === true) return 'yes';
  return lenient.result === true ? 'unknown' : 'no';
}
