import type { Comparison } from '../../policy/shape/condition-shape.ts';
import type { FactValue } from '../check-run.ts';
import type { FactType } from '../operators/operator.ts';

export type FactParams = Comparison['params'];

/** Where a judge gets its facts. */
export interface FactSource {
  /** What is known of a fact before it is asked. */
  describe(fact: string, params: FactParams): FactDescription;
  value(fact: string, params: FactParams, row: number): FactValue | Promise<FactValue>;
}

interface FactDescription {
  /** Undefined where its ledger is not in the workbook. */
  readonly type: FactType | undefined;
  /** Gravest first. */
  readonly choices: readonly string[];
}

export type Answer = 'yes' | 'no' | 'unknown';

/** What a condition came to, part by part. */
export type Judgement = JudgedGroup | JudgedLeaf;

export interface JudgedGroup {
  readonly kind: 'all' | 'any';
  readonly answer: Answer;
  readonly parts: readonly Judgement[];
}

export interface JudgedLeaf {
  readonly kind: 'leaf';
  readonly answer: Answer;
  readonly comparison: Comparison;
  readonly value: FactValue;
  /** The value of the other fact; undefined where the comparison is with a literal. */
  readonly other: FactValue | undefined;
}

/** Judges one row at a time by each of the named conditions. */
export type Judge = (row: number) => Promise<ReadonlyMap<string, Judgement>>;
