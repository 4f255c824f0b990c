import {
  atOnce,
  cellOf,
  type CheckRun,
  type Finding,
  isWaived,
  type LedgerRun,
  lookThrough,
  type Level,
  type NotKeptRule,
  type Parts,
  RECORDS_A_PART,
  type Subject,
  type UncheckedRule,
} from '../../rules/index.ts';

/** A line of 问题: a finding, or a rule that could not be judged. */
export type ListItem = FindingItem | UncheckedItem;

interface Placed {
  readonly id: string;
  readonly ledger: LedgerRun;
  readonly subject: Subject;
  readonly rule: string;
  readonly sheet: string;
  readonly level: Level;
}

export interface FindingItem extends Placed {
  readonly kind: 'finding' | 'waived';
  readonly finding: Finding;
}

interface UncheckedItem extends Placed {
  readonly kind: 'unchecked';
  readonly unchecked: Pick<UncheckedRule, 'rule' | 'reason' | 'fields'>;
  /** How many records it stands for; those of a missing column or ledger are one line. */
  readonly records: number;
}

export interface ListItems {
  readonly byKind: Readonly<Record<ListItem['kind'], readonly ListItem[]>>;
  readonly byId: ReadonlyMap<string, ListItem>;
}

const NONE: ListItems = { byKind: { finding: [], waived: [], unchecked: [] }, byId: new Map() };
const known = new WeakMap<CheckRun, ListItems>();

/** Everything that a run has to list, in its order; made once a run. */
export function listItems(run: CheckRun | undefined): ListItems {
  return run === undefined ? NONE : atOnce(listingItems(run));
}

/** The same beforehand, in parts: of a large ledger there are many. */
export function* listingItems(run: CheckRun): Parts<ListItems> {
  const made = known.get(run) ?? (yield* makeItems(run));
  known.set(run, made);
  return made;
}

/** Ids outlive a run: whoever has one open still has it after the next check. */
function* makeItems(run: CheckRun): Parts<ListItems> {
  const byKind: Record<ListItem['kind'], ListItem[]> = { finding: [], waived: [], unchecked: [] };
  const byId = new Map<string, ListItem>();
  const add = (item: ListItem) => {
    let { id } = item;
    for (let number = 2; byId.has(id); number += 1) id = `${item.id} ${number}`;
    const named = id === item.id ? item : { ...item, id };
    byId.set(id, named);
    byKind[item.kind].push(named);
  };
  for (const ledger of run.ledgers) {
    yield* lookThrough(
      ledger.findings,
      (finding) => {
        const { rule, subject, identity, fields } = finding;
        const id = identity ?? `${placeId(ledger, subject, rule.id)}/${fields.join()}`;
        const kind = isWaived(finding) ? 'waived' : 'finding';
        add({ ...placed(ledger, subject), id, kind, rule: rule.id, finding });
      },
      RECORDS_A_PART,
    );
    yield* lookThrough(
      ledger.unchecked,
      (unchecked) => {
        const { rule, subject } = unchecked;
        const id = `?${placeId(ledger, subject, rule.id)}`;
        add({
          ...placed(ledger, subject),
          id,
          kind: 'unchecked',
          rule: rule.id,
          unchecked,
          records: 1,
        });
      },
      RECORDS_A_PART,
    );
    for (const notKept of ledger.notKept) add(notKeptItem(ledger, notKept));
  }
  return { byKind, byId };
}

function notKeptItem(ledger: LedgerRun, notKept: NotKeptRule): UncheckedItem {
  const { rule, fields, reading, records } = notKept;
  const [record] = records;
  const isOne = record !== undefined && records.length === 1;
  const subject: Subject = isOne ? { kind: 'record', record } : { kind: 'ledger' };
  return {
    ...placed(ledger, subject),
    id: `?${ledger.compiled.policy.id}/${rule.id}/${reading}/${fields.join()}`,
    kind: 'unchecked',
    rule: rule.id,
    sheet: ledger.ledger.readings[reading]?.sheet ?? '',
    unchecked: notKept,
    records: records.length,
  };
}

function placed(ledger: LedgerRun, subject: Subject): Omit<Placed, 'id' | 'rule'> {
  const sheet =
    subject.kind === 'record' ? subject.record.sheet : (ledger.ledger.readings[0]?.sheet ?? '');
  const level =
    subject.kind === 'record' ? (ledger.records[subject.record.index]?.level ?? 'none') : 'none';
  return { ledger, subject, sheet, level };
}

function placeId({ compiled }: LedgerRun, subject: Subject, rule: string): string {
  const where =
    subject.kind === 'record'
      ? `${subject.record.key ?? ''}@${subject.record.sheet}!${subject.record.row}`
      : subject.kind === 'group'
        ? subject.group
        : '';
  return `${compiled.policy.id}/${rule}/${where}`;
}

/** The cell to go to: the first that is marked, or else where the record begins. */
export function cellOfItem(item: ListItem): string | null {
  const { subject, ledger } = item;
  if (subject.kind !== 'record') return null;
  const { reading, position, row } = subject.record;
  const at = ledger.ledger.readings[reading];
  if (at === undefined) return null;
  const fields = item.kind === 'unchecked' ? item.unchecked.fields : item.finding.fields;
  const cells = fields.map((field) => cellOf(at, field, position));
  return cells.find((cell) => cell !== '') ?? `A${row}`;
}
