/**
 * The compiled evaluator against json-rules-engine, json-logic-js and a loop written by hand: the same sixty rules over
 * the same records, in one run. What each finds must be the same before its time counts. CPU time, and ratios of it:
 * on a busy machine the times mean little.
 *
 *   npx tsx bench/check-bench.ts [records]
 */
import jsonLogic from 'json-logic-js';
import { check } from '../src/rules/check/check.ts';
import { createJudge } from '../src/rules/check/engine.ts';
import { parseDay, type Day } from '../src/rules/day/day.ts';
import { readCalendar } from '../src/rules/day/work-calendar.ts';
import type { Ledger } from '../src/rules/ledger/ledger.ts';
import type { Value } from '../src/rules/ledger/value.ts';
import { compilePolicy } from '../src/rules/policy/compile-policy.ts';
import { normalForm } from '../src/rules/policy/normal-form.ts';
import type { Policy } from '../src/rules/policy/shape/index.ts';
import {
  benchColumns,
  benchFields,
  benchRules,
  CHOICES,
  COLUMNS,
  TEXTS,
  type PlainRecord,
} from './check-bench-rules.ts';

const RECORDS = Number(process.argv[2] ?? 30_000);
/** json-rules-engine is too slow for all of them: its time is scaled up from so many records. */
const ENGINE_RECORDS = Math.min(RECORDS, 500);
const ROUNDS = 5;
const AS_OF = parseDay('2026-11-24') ?? (0 as Day);

/** Where a rule fired: record × number of rules + rule. */
type Found = ReadonlySet<number>;

const policy: Policy = {
  id: 'bench',
  code: 'BE',
  version: '1',
  title: 'bench',
  ledger: { key: ['itemNo'], fields: [...benchFields] },
  rules: benchRules.map(({ condition }, place) => ({
    id: `BE-${place}`,
    severity: 'error',
    cites: ['YT-1'],
    conditions: condition,
    message: 'found',
  })),
};

const records = randomRecords(RECORDS);

function randomRecords(count: number): readonly PlainRecord[] {
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
  const part = <Held>(make: (place: number) => Held) =>
    Array.from({ length: COLUMNS }, (_, place) => (random() < 0.02 ? null : make(place)));
  const pick = (items: readonly string[]) => items[Math.floor(random() * items.length)] ?? '';
  return Array.from({ length: count }, (_, index) => {
    const start = AS_OF - 900 + Math.floor(random() * 300);
    return {
      index,
      days: part((place) => start + place * 30 + Math.floor(random() * 31)),
      numbers: part(() => Math.floor(random() * 1000)),
      texts: part(() => pick(TEXTS.slice(0, random() < 0.99 ? 4 : 5))),
      choices: part(() => pick(CHOICES)),
      marks: part(() => random() < 0.99),
    };
  });
}

function ledgerOf(columns: ReadonlyMap<string, readonly Value[]>): Ledger {
  const names = [...columns.keys()];
  return {
    policy,
    readings: [
      {
        ledger: policy.id,
        sheet: 'bench',
        header: { first: 1, last: 1 },
        data: { first: 2, last: RECORDS + 1 },
        columnSpan: { first: 1, last: names.length },
        columns: new Map(names.map((name, place) => [name, place + 1])),
        evidence: new Map(),
        unmapped: new Map(),
        missingFields: [],
        setAside: [],
        records: records.map(({ index }) => ({ row: index + 2 })),
        values: columns,
        merges: [],
        faults: [],
      },
    ],
  };
}

const columns = benchColumns(records);
const ledger = ledgerOf(columns);
const compiled = compilePolicy(policy);
/** The key is checked for duplicates too; the others do not know that rule. */
const rules = compiled.rules.filter(({ origin }) => origin.kind === 'rule');
const placeOf = new Map(rules.map(({ id }, place) => [id, place]));
const calendar = readCalendar({});

async function byCheck(): Promise<Found> {
  const run = await check([ledger], [{ ...compiled, rules }], AS_OF, calendar);
  const found = new Set<number>();
  for (const { rule, subject } of run.ledgers[0]?.findings ?? []) {
    if (subject.kind !== 'record') continue;
    found.add(subject.record.index * rules.length + (placeOf.get(rule.id) ?? 0));
  }
  return found;
}

function byHand(): Found {
  const found = new Set<number>();
  for (const record of records) {
    for (const [place, rule] of benchRules.entries()) {
      if (rule.byHand(record)) found.add(record.index * benchRules.length + place);
    }
  }
  return found;
}

function byJsonLogic(): Found {
  const found = new Set<number>();
  for (const record of records) {
    for (const [place, rule] of benchRules.entries()) {
      if (jsonLogic.apply(rule.jsonLogic, record) === true) {
        found.add(record.index * benchRules.length + place);
      }
    }
  }
  return found;
}

/** Through engine.ts, which judges each condition twice so as to know what is unknown. */
async function byEngine(): Promise<Found> {
  const types = new Map(benchFields.map((field) => [field.name, field]));
  const valueOf = (fact: string, row: number): Value =>
    columns.get(fact)?.[row] ?? { kind: 'blank' };
  const judge = createJudge(
    new Map(benchRules.map(({ condition }, place) => [String(place), normalForm(condition)])),
    {
      describe: (fact) => ({ type: types.get(fact)?.type ?? 'number', choices: [] }),
      value: (fact, params, row) => {
        if (fact !== 'daysBetween') return valueOf(fact, row);
        const [from, to] = [
          valueOf(String(params?.['from']), row),
          valueOf(String(params?.['to']), row),
        ];
        if (from.kind !== 'day' || to.kind !== 'day') return { kind: 'blank' };
        return { kind: 'number', number: to.from - from.from };
      },
    },
  );
  const found = new Set<number>();
  for (let row = 0; row < ENGINE_RECORDS; row++) {
    for (const [place, { answer }] of await judge(row)) {
      if (answer === 'yes') found.add(row * benchRules.length + Number(place));
    }
  }
  return found;
}

interface Variant {
  readonly name: string;
  readonly records: number;
  readonly rounds: number;
  run(): Found | Promise<Found>;
}

const variants: readonly Variant[] = [
  { name: 'loop written by hand', records: RECORDS, rounds: ROUNDS, run: byHand },
  { name: 'check: columns, rules, findings', records: RECORDS, rounds: ROUNDS, run: byCheck },
  { name: 'json-logic-js', records: RECORDS, rounds: 2, run: byJsonLogic },
  { name: 'json-rules-engine (engine.ts)', records: ENGINE_RECORDS, rounds: 2, run: byEngine },
];

async function cpuOf(variant: Variant): Promise<number> {
  const start = process.cpuUsage();
  await variant.run();
  const { user, system } = process.cpuUsage(start);
  return ((user + system) / 1000) * (RECORDS / variant.records);
}

async function main() {
  const expected = byHand();
  const times = new Map<string, number>();
  for (const variant of variants) {
    const found = await variant.run();
    const known = [...expected].filter((at) => at < variant.records * benchRules.length);
    if (found.size !== known.length || known.some((at) => !found.has(at))) {
      throw new Error(`${variant.name} found ${found.size} where ${known.length} are to be found.`);
    }
    const all: number[] = [];
    for (let round = 0; round < variant.rounds; round++) all.push(await cpuOf(variant));
    times.set(variant.name, all.sort((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0);
  }
  const own = times.get('check: columns, rules, findings') ?? 1;
  const lines = [...times].map(
    ([name, time]) =>
      `${name.padEnd(34)} ${time.toFixed(0).padStart(9)} ms CPU  × ${(time / own).toFixed(2)}`,
  );
  const size = `${RECORDS} records × ${benchRules.length} rules, ${expected.size} findings`;
  process.stdout.write(`${[size, ...lines].join('\n')}\n`);
}

await main();
