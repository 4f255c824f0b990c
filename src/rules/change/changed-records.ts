import { isPresent } from '../check/facts/unknown.ts';
import type { LedgerTable } from '../check/ledger-table.ts';
import type { Value } from '../ledger/value.ts';
import { candidatesFor } from './candidates/index.ts';
import { isNothing } from './is-nothing.ts';
import { asFilled } from './own-cells.ts';
import { type Asked, cellAsked, type TheirTrial, theirTrial } from './their-trial.ts';
import { type TrialWorld, valuesOf } from './trial-world.ts';

const FEW_RECORDS = 3;

/** Those that match ours already, with one other cell. */
export function changedRecords(
  asked: Asked,
  table: LedgerTable,
  world: TrialWorld,
): readonly TheirTrial[] {
  const pairs = Object.entries(asked.match);
  if (pairs.length === 0) return [];
  const matching = table.records.filter((record) => {
    if (table === world.table && record.index === world.record.index) return false;
    const values = table.ledger.readings[record.reading]?.values;
    return pairs.every(([theirs, ours]) =>
      shares(values?.get(theirs)?.[record.position], world.values.get(ours)),
    );
  });
  const names = [...new Set([...fieldsIn(asked.conditions), asked.field ?? ''])];
  return matching.slice(0, FEW_RECORDS).flatMap((record) => {
    const theirs = valuesOf(table, record);
    return names.flatMap((name) => {
      const now = theirs.get(name);
      const cell = now && cellAsked(name, now, asked, table, world);
      if (!now || !cell) return [];
      return candidatesFor(cell, false).map((candidate) => {
        const { value, to } = asFilled(cell, candidate);
        const change = { ledger: asked.ledger, record, field: name, from: now, to, proof: value };
        return theirTrial(
          table,
          record,
          new Map([[name, value]]),
          [change],
          isNothing(now, cell.field),
        );
      });
    });
  });
}

function shares(one: Value | undefined, other: Value | undefined): boolean {
  if (one === undefined || other === undefined || !isPresent(one)) return false;
  const mine = wordsOf(one);
  return wordsOf(other).some((word) => mine.includes(word));
}

function wordsOf(value: Value): readonly string[] {
  if (value.kind === 'list') return value.items;
  if (value.kind === 'text') return [value.text];
  return value.kind === 'choice' ? [value.choice] : [JSON.stringify(value)];
}

/** The names of facts that a condition asks, whatever they are. */
function fieldsIn(condition: unknown): readonly string[] {
  if (Array.isArray(condition)) return condition.flatMap(fieldsIn);
  if (typeof condition !== 'object' || condition === null) return [];
  const fact = 'fact' in condition && typeof condition.fact === 'string' ? [condition.fact] : [];
  return [...fact, ...Object.values(condition).flatMap(fieldsIn)];
}
