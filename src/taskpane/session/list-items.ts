import {
  cellOf,
  type CheckRun,
  type Finding,
  isWaived,
  type LedgerRun,
  type Level,
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
  readonly unchecked: UncheckedRule;
}

export interface ListItems {
  readonly items: readonly ListItem[];
  readonly byId: ReadonlyMap<string, ListItem>;
}

const NONE: ListItems = { items: [], byId: new Map() };
const known = new WeakMap<CheckRun, ListItems>();

/** Everything that a run has to list, in its order; made once a run. */
export function listItems(run: CheckRun | undefined): ListItems {
  if (run === undefined) return NONE;
  const made = known.get(run) ?? makeItems(run);
  known.set(run, made);
  return made;
}

/** Ids outlive a run: whoever has one open still has it after the next check. */
function makeItems(run: CheckRun): ListItems {
  const byId = new Map<string, ListItem>();
  const add = (item: ListItem) => {
    let { id } = item;
    for (let number = 2; byId.has(id); number += 1) id = `${item.id} ${number}`;
    byId.set(id, id === item.id ? item : { ...item, id });
  };
  for (const ledger of run.ledgers) {
    for (const finding of ledger.findings) {
      const { rule, subject, identity, fields } = finding;
      const id = identity ?? `${placeId(ledger, subject, rule.id)}/${fields.join()}`;
      const kind = isWaived(finding) ? 'waived' : 'finding';
      add({ ...placed(ledger, subject), id, kind, rule: rule.id, finding });
    }
    for (const unchecked of ledger.unchecked) {
      const { rule, subject } = unchecked;
      const id = `?${placeId(ledger, subject, rule.id)}`;
      add({ ...placed(ledger, subject), id, kind: 'unchecked', rule: rule.id, unchecked });
    }
  }
  return { items: [...byId.values()], byId };
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
