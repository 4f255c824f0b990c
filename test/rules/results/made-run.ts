import type {
  CheckRun,
  Finding,
  LedgerRecord,
  LedgerRun,
  LevelReason,
  RecordResult,
  UncheckedRule,
} from '../../../src/rules/check/check-run.ts';
import { parseDay, type Day } from '../../../src/rules/day/day.ts';
import type { Grid } from '../../../src/rules/ledger/grid.ts';
import type { LedgerReading } from '../../../src/rules/ledger/ledger.ts';
import { BLANK, type Value } from '../../../src/rules/ledger/value.ts';
import type { CompiledPolicy, CompiledRule } from '../../../src/rules/policy/compiled-policy.ts';
import type { Field, Level, Policy } from '../../../src/rules/policy/shape/index.ts';
import { columnNumber } from '../../../src/rules/ledger/address.ts';
import type { ResultsContext } from '../../../src/rules/results/results-context.ts';

/** A ledger as a test tells it: which field stands in which column, which rows hold records. */
export interface MadeLedger {
  readonly id?: string;
  readonly title?: string;
  readonly key?: readonly string[];
  readonly identifies?: readonly string[];
  readonly readings: readonly MadeReading[];
  /** Fields of type day; all others are text. */
  readonly days?: readonly string[];
  readonly findings?: readonly MadeFinding[];
  readonly unchecked?: readonly (readonly [
    row: number,
    rule: string,
    reason: UncheckedRule['reason'],
    fields: readonly string[],
  ])[];
  /** Rules that the records of the first reading have no column for. */
  readonly notKept?: readonly (readonly [
    rows: readonly number[],
    rule: string,
    fields: readonly string[],
  ])[];
  /** Row → level. */
  readonly levels?: Readonly<Record<number, Level>>;
  /** Row → a level that could not be judged. */
  readonly openLevels?: Readonly<Record<number, LevelReason['level']>>;
  /** Step id → its field; the title is the field's. */
  readonly steps?: Readonly<Record<string, string>>;
  /** "row field": cells that cannot be read. */
  readonly unreadable?: readonly string[];
}

export interface MadeReading {
  readonly grid: Grid;
  readonly header: number;
  readonly rows: readonly [first: number, last: number];
  /** Field → letters; the field's title is the content of its header cell. */
  readonly columns: Readonly<Record<string, string>>;
  /** Rows between first and last that hold no record. */
  readonly setAside?: readonly number[];
}

/** [row, rule, fields, token]; rows are looked up in the first reading that has them. */
export type MadeFinding = readonly [
  row: number | { readonly sheet: string; readonly row: number },
  rule: string,
  fields: readonly string[],
  token: CompiledRule['token'],
];

const AS_OF = '2024-06-30';

export function madeRun(...ledgers: readonly MadeLedger[]): CheckRun {
  return { asOf: dayOn(AS_OF), ledgers: ledgers.map(ledgerRun), partial: false };
}

export function dayOn(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(text);
  return day;
}

export const context: ResultsContext = {
  language: 'zh-CN',
  time: '2024-07-01 09:30',
  person: '张三',
  ownSheets: {},
  otherSheetNames: [],
  runs: [],
};

function ledgerRun(made: MadeLedger): LedgerRun {
  const policy = policyOf(made);
  const readings = made.readings.map((reading) => readingOf(made, policy, reading));
  const records = readings.flatMap((reading, index) =>
    reading.records.map(({ row }, position) => ({ reading: index, position, row, of: reading })),
  );
  const places = records.map(({ reading, position, row, of }, index): LedgerRecord => {
    const parts = policy.ledger.key.map((name) => of.values.get(name)?.[position]);
    const key = parts.map((part) => (part?.kind === 'text' ? part.text : null));
    return {
      index,
      reading,
      position,
      sheet: of.sheet,
      row,
      key: key.includes(null) ? null : key.join('|'),
    };
  });
  const findings = (made.findings ?? []).map((finding) => findingOf(finding, places));
  const compiled = compiledOf(made, policy);
  return {
    compiled,
    ledger: { policy, readings },
    outcomes: {
      finding: findings.length,
      clear: 40,
      unchecked:
        (made.unchecked?.length ?? 0) + (made.notKept ?? []).flatMap(([rows]) => rows).length,
      notInForce: 2,
    },
    findings,
    unchecked: (made.unchecked ?? []).map(([row, rule, reason, fields]) => ({
      rule: ruleOf(rule, 'value'),
      subject: { kind: 'record', record: recordAt(places, row) },
      reason,
      fields,
    })),
    notKept: (made.notKept ?? []).map(([rows, rule, fields]) => ({
      rule: ruleOf(rule, 'value'),
      reason: 'noColumn',
      fields,
      reading: 0,
      records: rows.map((row) => recordAt(places, row)),
    })),
    records: places.map((record) => resultOf(made, record)),
    faults: [],
  };
}

function policyOf(made: MadeLedger): Policy {
  const fields = new Map<string, Field>();
  for (const { grid, header, columns } of made.readings) {
    for (const [name, letters] of Object.entries(columns)) {
      const title = grid.rows.find(({ row }) => row === header)?.cells[columnNumber(letters) - 1];
      const type = made.days?.includes(name) === true ? 'day' : 'text';
      fields.set(name, { name, title: typeof title === 'string' ? title : name, type });
    }
  }
  return {
    id: made.id ?? 'risk-assessment',
    code: 'RA',
    version: '2024.1',
    title: made.title ?? '社会稳定风险评估',
    ledger: {
      key: [...(made.key ?? ['itemNo'])],
      ...(made.identifies === undefined ? {} : { identifies: [...made.identifies] }),
      fields: [...fields.values()],
    },
  };
}

function readingOf(made: MadeLedger, policy: Policy, reading: MadeReading): LedgerReading {
  const { grid, header, rows, setAside = [] } = reading;
  const columns = new Map(
    Object.entries(reading.columns).map(([name, letters]) => [name, columnNumber(letters)]),
  );
  const numbers = [...columns.values()];
  const records = Array.from({ length: rows[1] - rows[0] + 1 }, (_, index) => rows[0] + index)
    .filter((row) => !setAside.includes(row))
    .map((row) => ({ row }));
  const lines = new Map(grid.rows.map((line) => [line.row, line.cells]));
  const values = new Map(
    [...columns].map(([name, column]) => [
      name,
      records.map(({ row }): Value => {
        const content = lines.get(row)?.[column - 1];
        if (made.unreadable?.includes(`${row} ${name}`) === true) {
          return { kind: 'unreadable', raw: typeof content === 'string' ? content : '' };
        }
        if (content === undefined || content === '') return BLANK;
        if (typeof content !== 'object') return { kind: 'text', text: String(content) };
        if ('error' in content) return { kind: 'unreadable', raw: content.error };
        const day = (content.serial - 25569) as Day;
        return { kind: 'day', from: day, until: day };
      }),
    ]),
  );
  return {
    ledger: policy.id,
    sheet: grid.sheet,
    header: { first: header, last: header },
    data: { first: rows[0], last: rows[1] },
    columnSpan: { first: Math.min(...numbers), last: Math.max(...numbers) },
    columns,
    evidence: new Map(),
    unmapped: new Map(),
    missingFields: [],
    setAside: setAside.map((row) => ({ row, reason: 'total' })),
    records,
    values,
    merges: grid.merges,
    faults: [],
  };
}

function compiledOf(made: MadeLedger, policy: Policy): CompiledPolicy {
  const title = (name: string) => policy.ledger.fields.find((each) => each.name === name)?.title;
  return {
    policy,
    rules: [],
    disabled: [],
    columns: [],
    scores: [],
    bulletins: [],
    steps: Object.entries(made.steps ?? {}).map(([id, field]) => ({
      id,
      title: title(field) ?? id,
      field,
      when: undefined,
      done: { fact: field, operator: 'isPresent', value: true },
      limit: undefined,
    })),
    closed: undefined,
    warnings: (['red', 'orange', 'yellow'] as const).map((level) => ({
      level,
      conditions: { all: [] },
      reason: `应当${level}`,
      cites: ['YT-3.1'],
    })),
  };
}

function findingOf(
  [at, rule, fields, token]: MadeFinding,
  places: readonly LedgerRecord[],
): Finding {
  return {
    rule: ruleOf(rule, token),
    subject: { kind: 'record', record: recordAt(places, at) },
    severity: 'error',
    fields,
    identity: null,
    evidence: {},
  };
}

function recordAt(
  places: readonly LedgerRecord[],
  at: number | { readonly sheet: string; readonly row: number },
): LedgerRecord {
  const record = places.find((place) =>
    typeof at === 'number' ? place.row === at : place.sheet === at.sheet && place.row === at.row,
  );
  if (record === undefined) throw new Error(`No record in row ${JSON.stringify(at)}`);
  return record;
}

/** A rule id that ends in STEP-<id> is a missing step. */
function ruleOf(id: string, token: CompiledRule['token']): CompiledRule {
  const step = /-STEP-(.+)$/.exec(id)?.[1];
  return {
    id,
    origin: step === undefined ? { kind: 'rule' } : { kind: 'missingStep', step },
    title: undefined,
    severity: 'error',
    per: 'record',
    cites: ['YT-2.3'],
    marks: [],
    token,
    conditions: { all: [] },
    message: `${id}不符合要求`,
    blocks: undefined,
    inForce: undefined,
    exceptions: [],
    note: undefined,
  };
}

function resultOf(made: MadeLedger, record: LedgerRecord): RecordResult {
  const level = made.levels?.[record.row] ?? 'none';
  const open = made.openLevels?.[record.row];
  const index = { red: 0, orange: 1, yellow: 2 };
  const reasons: LevelReason[] = [];
  if (level !== 'none') reasons.push({ warning: index[level], level, certain: true, evidence: {} });
  if (open !== undefined) {
    reasons.push({ warning: index[open], level: open, certain: false, evidence: {} });
  }
  const total = Object.keys(made.steps ?? {}).length;
  return {
    record,
    level,
    reasons,
    progress: { done: Math.min(1, total), total },
    next: total === 0 ? null : (Object.keys(made.steps ?? {})[1] ?? null),
    due: null,
    columns: [],
    scores: [],
  };
}
