import { addDays, sayDay, type Day } from '../../../../src/rules/day/day.ts';
import type { Ledger } from '../../../../src/rules/ledger/ledger.ts';
import type { CompiledPolicy, CompiledRule } from '../../../../src/rules/policy/compiled-policy.ts';
import type {
  Exception,
  LookupTable,
  Parameter,
  Policy,
} from '../../../../src/rules/policy/shape/index.ts';
import { diceOf, type Dice } from './dice.ts';
import { randomCondition } from './random-condition.ts';
import { groupFacts, recordFacts, wholeFacts } from './random-facts.ts';
import { NUMBERS, randomDay, randomLedger, WORDS } from './random-ledger.ts';
import { CHOICES, day, fieldsOfType, OUR_FIELDS, OURS, THEIRS } from './world.ts';

/** A random policy with random records: everything that a check is made of. */
export interface RandomCase {
  readonly policies: readonly CompiledPolicy[];
  readonly ledgers: readonly Ledger[];
  readonly asOf: Day;
}

export function randomCase(tape: readonly number[]): RandomCase {
  const dice = diceOf(tape);
  const policy: Policy = {
    ...OURS,
    parameters: randomParameters(dice),
    tables: randomTables(dice),
  };
  const rules = [
    randomRule(dice, 0, 'record'),
    randomRule(dice, 1, 'record'),
    randomRule(dice, 2, dice.pick(['record', 'record', 'record', 'group', 'ledger'])),
  ];
  const ours = randomLedger(dice, policy, 1, 4);
  const theirs = dice.chance(92) ? [randomLedger(dice, THEIRS, 0, 4)] : [];
  return {
    policies: [compiled(policy, rules), compiled(THEIRS, [])],
    ledgers: [ours, ...theirs],
    asOf: randomDay(dice),
  };
}

function compiled(policy: Policy, rules: readonly CompiledRule[]): CompiledPolicy {
  return {
    policy,
    rules,
    disabled: [],
    steps: [],
    closed: undefined,
    warnings: [],
    columns: [],
    scores: [],
    bulletins: [],
  };
}

function randomRule(dice: Dice, place: number, per: CompiledRule['per']): CompiledRule {
  const facts = { record: recordFacts, group: groupFacts, ledger: wholeFacts }[per](dice);
  const exceptions = dice.chance(25)
    ? Array.from({ length: 1 + dice.below(2) }, (_, number): Exception => ({
        id: `exception-${number}`,
        conditions: randomCondition(dice, facts, dice.below(2)),
        effect: dice.pick(['lift', 'info', 'warning']),
      }))
    : [];
  return {
    id: `OU-${place}`,
    origin: { kind: 'rule' },
    title: undefined,
    severity: dice.pick(['error', 'warning', 'info']),
    per,
    cites: [],
    marks: ['itemNo'],
    token: 'value',
    conditions: randomCondition(dice, facts, 1 + dice.below(4)),
    message: 'found',
    blocks: undefined,
    inForce: dice.chance(45) ? randomDays(dice) : undefined,
    exceptions,
    note: undefined,
  };
}

/** Days in force that often leave a record's day out. */
function randomDays(dice: Dice): NonNullable<CompiledRule['inForce']> {
  const by = dice.chance(75) ? { by: dice.pick(fieldsOfType(OUR_FIELDS, 'day')) } : {};
  const first = addDays(day('2024-02-05'), dice.below(30));
  return dice.oneOf<NonNullable<CompiledRule['inForce']>>(
    [2, () => ({ ...by, from: sayDay(first) })],
    [2, () => ({ ...by, until: sayDay(first) })],
    [1, () => ({ ...by, from: sayDay(first), until: sayDay(addDays(first, dice.below(30))) })],
  );
}

function randomTables(dice: Dice): NonNullable<Policy['tables']> {
  const rows = Array.from({ length: 1 + dice.below(3) }, () => ({
    when: [
      dice.oneOf<LookupTable['rows'][number]['when'][number]>(
        [2, () => dice.pick(CHOICES)],
        [1, () => dice.some(CHOICES, 1, 2)],
        [1, () => null],
      ),
      dice.oneOf<boolean | null>([1, () => dice.chance(50)], [1, () => null]),
    ],
    gives: dice.some(WORDS, 1, 3),
  }));
  return { forms: { title: 'forms', by: ['level', 'filed'], rows } };
}

function randomParameters(dice: Dice): Record<string, Parameter> {
  const dated = (value: () => Parameter['values'][number]['value']): Parameter => {
    const first = randomDay(dice);
    const second = addDays(first, 1 + dice.below(20));
    return {
      title: 'parameter',
      ...(dice.chance(70) ? { by: dice.pick(fieldsOfType(OUR_FIELDS, 'day')) } : {}),
      values: [
        dice.chance(70) ? { value: value() } : { from: sayDay(first), value: value() },
        ...(dice.chance(60) ? [{ from: sayDay(second), value: value() }] : []),
      ],
    };
  };
  const limit = (unit: NonNullable<Parameter['unit']>, most: number): Parameter => ({
    ...dated(() => dice.below(most)),
    unit,
  });
  return {
    limitDays: limit('day', 20),
    limitWorkdays: limit('workday', 15),
    limitMonths: limit(dice.pick(['month', 'year']), 4),
    threshold: dated(() => dice.pick(NUMBERS)),
    word: dated(() => dice.pick(WORDS)),
    words: dated(() => dice.some(WORDS, 1, 2)),
    flag: dated(() => dice.chance(50)),
    cutOff: dated(() => sayDay(randomDay(dice))),
  };
}
