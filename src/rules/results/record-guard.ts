import type { LedgerReading } from '../ledger/ledger.ts';
import { type Parts, RECORDS_A_PART } from '../parts.ts';
import type { FieldType } from '../policy/shape/ledger-shape.ts';
import type { Policy } from '../policy/shape/policy-shape.ts';
import { asText, type SheetCells } from './sheet-cells.ts';

/** By which cells the rows of a reading are known again after a sort, and which records they tell apart. */
export interface RecordGuard {
  /** The key's parts, and further fields where the key alone does not do. */
  readonly parts: readonly GuardPart[];
  /** One a record, in the order of the reading. */
  readonly standing: readonly Standing[];
}

interface GuardPart {
  readonly field: string;
  readonly column: number;
}

/** `known`: no other row holds the same; `notUnique`: blank or repeated; `error`: an error value stands in it. */
type Standing = 'known' | 'notUnique' | 'error';

const MOST_ADDED = 3;

/** Null where the reading has no column that could tell rows apart. */
export function* guardRecords(
  reading: LedgerReading,
  policy: Policy,
  cells: SheetCells,
): Parts<RecordGuard | null> {
  const parts = partsOf(reading, policy.ledger.key);
  const most = parts.length + MOST_ADDED;
  let standing = yield* judge(reading, cells, parts);
  for (const spare of spareParts(reading, policy)) {
    while (standing.includes('notUnique') && parts.length < most) {
      const best = yield* bestOf(reading, cells, parts, spare, standing);
      if (best === undefined) break;
      parts.push(best);
      standing = yield* judge(reading, cells, parts);
    }
  }
  return parts.length === 0 ? null : { parts, standing };
}

function partsOf(reading: LedgerReading, fields: readonly string[]): GuardPart[] {
  return fields.flatMap((field) => {
    const column = reading.columns.get(field);
    return column === undefined ? [] : [{ field, column }];
  });
}

/**
 * What may be added, in this order: the fields that identify a record, by the policy; other numbers; other texts. Days
 * and marks are what people fill in: a row is not another one because of them.
 */
function spareParts(reading: LedgerReading, policy: Policy): readonly (readonly GuardPart[])[] {
  const { identifies = [], key, fields } = policy.ledger;
  const steps = policy.procedure?.steps.map(({ field }) => field) ?? [];
  const named = (type: FieldType) =>
    fields.filter((field) => field.type === type).map(({ name }) => name);
  const others = [named('identifier'), named('text')].map((names) =>
    names.filter((name) => !identifies.includes(name) && !steps.includes(name)),
  );
  return [identifies, ...others].map((names) =>
    partsOf(
      reading,
      names.filter((name) => !key.includes(name)),
    ),
  );
}

/** The part that leaves the fewest records unknown, if it helps at all; the first on a tie. */
function* bestOf(
  reading: LedgerReading,
  cells: SheetCells,
  parts: readonly GuardPart[],
  spare: readonly GuardPart[],
  standing: readonly Standing[],
): Parts<GuardPart | undefined> {
  const unknown = standing.map((each) => each === 'notUnique');
  let best: { part: GuardPart; left: number } | undefined;
  for (const part of spare.filter((each) => !parts.includes(each))) {
    const left = countUnknown(reading, cells, [...parts, part], unknown);
    yield;
    if (left < (best?.left ?? countOf(unknown))) best = { part, left };
  }
  return best?.part;
}

/** Adding a part only ever tells more rows apart, so the known ones need no second look. */
function countUnknown(
  reading: LedgerReading,
  cells: SheetCells,
  parts: readonly GuardPart[],
  unknown: readonly boolean[],
): number {
  const counts = new Map<string, number>();
  const rows = reading.records.filter((_, position) => unknown[position]);
  const texts = rows.map(({ row }) => identityText(row, cells, parts));
  for (const text of texts) counts.set(text ?? '', (counts.get(text ?? '') ?? 0) + 1);
  return texts.filter((text) => !text || counts.get(text) !== 1).length;
}

/** Rows that were set aside count as well: a sort may bring one of them into a record's row. */
function* judge(
  reading: LedgerReading,
  cells: SheetCells,
  parts: readonly GuardPart[],
): Parts<readonly Standing[]> {
  const texts = new Map<number, string | undefined>();
  const counts = new Map<string, number>();
  for (let row = reading.data.first; row <= reading.data.last; row += 1) {
    if ((row - reading.data.first) % RECORDS_A_PART === 0) yield;
    const text = identityText(row, cells, parts);
    texts.set(row, text);
    if (text) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return reading.records.map(({ row }) => {
    const text = texts.get(row);
    if (text === undefined) return 'error';
    return text !== '' && counts.get(text) === 1 ? 'known' : 'notUnique';
  });
}

/** '' where every part is blank: an empty row would pass for it. */
function identityText(
  row: number,
  cells: SheetCells,
  parts: readonly GuardPart[],
): string | undefined {
  const texts = parts.map(({ column }) => asText(cells.at(row, column)));
  if (texts.some((text) => text === undefined)) return undefined;
  return texts.every((text) => text?.trim() === '') ? '' : JSON.stringify(texts);
}

const countOf = (flags: readonly boolean[]) => flags.filter(Boolean).length;
