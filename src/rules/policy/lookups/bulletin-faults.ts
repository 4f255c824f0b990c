import type { FactType } from '../../check/operators/operator.ts';
import type { NamedKind, Path, PolicyFault } from '../reading/policy-fault.ts';
import type { BulletinSpec } from '../shape/index.ts';
import { periodAmountFaults } from './amount-faults.ts';
import { indicatorFaults, policyOfLedger } from './indicator-faults.ts';
import { figureNameFaults, judgingFaults } from './judging-faults.ts';
import { matchFaults } from './match-faults.ts';
import { fieldFaults, repeated, textsOf, unknownName } from './name-lookup.ts';
import { ledgerNameFaults } from './role-faults.ts';
import type { Scope } from './scope.ts';

/** What may divide records into groups: it is read as a name, or as several. */
const GROUP_TYPES: readonly FactType[] = ['text', 'identifier', 'choice', 'list', 'people'];

export function* bulletinFaults(scope: Scope): Generator<PolicyFault> {
  const { bulletins = [] } = scope.policy;
  yield* twice('bulletin', bulletins, ['bulletins']);
  yield* sharedSheets(bulletins, ['bulletins']);
  for (const [index, bulletin] of bulletins.entries()) {
    const path = ['bulletins', index];
    const { levels, indicators, charts = [], minimum } = bulletin;
    yield* twice('level', levels, [...path, 'levels']);
    yield* twice('indicator', indicators, [...path, 'indicators']);
    yield* twice('chart', charts, [...path, 'charts']);
    yield* levelFaults(levels, [...path, 'levels'], scope);
    yield* throughFaults(bulletin, [...path, 'through'], scope);
    yield* periodAmountFaults(minimum, [...path, 'minimum'], scope);
    yield* indicatorFaults(indicators, [...path, 'indicators'], scope);
    yield* judgingFaults(bulletin, path, scope);
    yield* chartFaults(bulletin, [...path, 'charts']);
  }
}

/** Sheets are told apart by their period and what follows it. */
function* sharedSheets(bulletins: readonly BulletinSpec[], path: Path): Generator<PolicyFault> {
  const known = new Map<string, string>();
  for (const [index, { id, period, short = '' }] of bulletins.entries()) {
    const other = known.get(`${period} ${short}`);
    known.set(`${period} ${short}`, other ?? id);
    if (other === undefined || other === id) continue;
    const part = short === '' ? 'id' : 'short';
    yield { code: 'sheetShared', data: { other }, path: [...path, index, part] };
  }
}

function* twice(
  kind: NamedKind,
  items: readonly { readonly id: string }[],
  path: Path,
): Generator<PolicyFault> {
  for (const { index, name } of repeated(items, ({ id }) => id)) {
    yield { code: 'nameTwice', data: { name, kind }, path: [...path, index, 'id'] };
  }
}

function* levelFaults(
  levels: BulletinSpec['levels'],
  path: Path,
  scope: Scope,
): Generator<PolicyFault> {
  for (const [index, { fields }] of levels.entries()) {
    const outer = levels[index - 1];
    for (const [ledger, name] of Object.entries(fields)) {
      const at = [...path, index, 'fields', ledger];
      for (const fault of ledgerNameFaults(ledger, at, scope)) yield { ...fault, at: 'key' };
      const theirs = policyOfLedger(ledger, scope);
      if (theirs) yield* fieldFaults(theirs, name, at, GROUP_TYPES);
      if (outer && outer.fields[ledger] === undefined) {
        yield { code: 'levelGap', data: { ledger, level: outer.id }, path: at, at: 'key' };
      }
    }
  }
}

/** A ledger is divided in one way, and through one that is divided by fields of its own. */
function* throughFaults(
  { levels, through = {} }: BulletinSpec,
  path: Path,
  scope: Scope,
): Generator<PolicyFault> {
  for (const [ledger, { ledger: other, match }] of Object.entries(through)) {
    const at = [...path, ledger];
    for (const fault of ledgerNameFaults(ledger, at, scope)) yield { ...fault, at: 'key' };
    yield* ledgerNameFaults(other, [...at, 'ledger'], scope);
    const ours = policyOfLedger(ledger, scope);
    const theirs = policyOfLedger(other, scope);
    if (ours) {
      yield* matchFaults(match, theirs, [...at, 'match'], { ...scope, policy: ours });
    }
    if (levels.some(({ fields }) => fields[ledger] !== undefined)) {
      yield { code: 'dividedTwice', data: { ledger }, path: at, at: 'key' };
    }
    if (theirs && levels[0]?.fields[other] === undefined) {
      yield { code: 'throughUndivided', data: { ledger, other }, path: [...at, 'ledger'] };
    }
  }
}

function* chartFaults(bulletin: BulletinSpec, path: Path): Generator<PolicyFault> {
  const levels = bulletin.levels.map(({ id, title }) => ({ name: id, labels: textsOf(title) }));
  for (const [index, { indicators, level }] of (bulletin.charts ?? []).entries()) {
    for (const [place, name] of indicators.entries()) {
      yield* figureNameFaults(name, bulletin, [...path, index, 'indicators', place]);
    }
    if (level !== undefined && !levels.some(({ name }) => name === level)) {
      yield unknownName('level', level, levels, [...path, index, 'level']);
    }
  }
}
