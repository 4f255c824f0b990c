import type { Policy } from '../policy/shape/policy-shape.ts';
import type { Grid } from './grid.ts';
import type { LedgerReading, WorkbookReading } from './ledger.ts';
import type { SheetReason } from './reasons.ts';
import { isNamedAsForm } from './sheet/sheet-names.ts';
import type { Value } from './value.ts';

const NAMED_AS_COPY =
  /旧|备份|副本|复件|留底|存档|历史|作废|勿用|copy|bak|backup|old|\(\d\)$|（\d）$/i;
/** So much of a copy's records stand in the original too. */
const SHARE = 0.6;

interface CopiesAside {
  readonly ledgers: readonly LedgerReading[];
  readonly copies: WorkbookReading['otherSheets'];
}

/**
 * An old copy of a ledger in the same workbook would make every record a duplicate. A sheet is one where its name or its
 * hiding says so *and* most of its records stand on another sheet too. Forms without a record go aside likewise.
 */
export function setCopiesAside(
  readings: readonly LedgerReading[],
  grids: readonly Grid[],
  policies: readonly Policy[],
): CopiesAside {
  const hidden = new Set(
    grids.filter(({ visibility }) => visibility !== 'visible').map(({ sheet }) => sheet),
  );
  const reasons = new Map<string, SheetReason>();
  for (const reading of readings) {
    const others = readings.filter(
      (other) => other.ledger === reading.ledger && other.sheet !== reading.sheet,
    );
    const reason = reasonFor(reading, others, hidden, policies);
    if (reason !== undefined) reasons.set(reading.sheet, reason);
  }
  const onlySheet = (sheet: string): boolean =>
    readings.every((reading) => reading.sheet !== sheet || reasonOf(reading) !== undefined);
  const reasonOf = (reading: LedgerReading): SheetReason | undefined => reasons.get(reading.sheet);
  return {
    ledgers: readings.filter((reading) => reasonOf(reading) === undefined),
    copies: [...reasons]
      .filter(([sheet]) => onlySheet(sheet))
      .map(([sheet, reason]) => ({ sheet, reason })),
  };
}

function reasonFor(
  reading: LedgerReading,
  others: readonly LedgerReading[],
  hidden: ReadonlySet<string>,
  policies: readonly Policy[],
): SheetReason | undefined {
  if (reading.records.length === 0) {
    return isNamedAsForm(reading.sheet) ? 'form' : undefined;
  }
  const saysCopy = NAMED_AS_COPY.test(reading.sheet);
  const originals = others.filter(
    ({ sheet }) =>
      !NAMED_AS_COPY.test(sheet) && (saysCopy || (hidden.has(reading.sheet) && !hidden.has(sheet))),
  );
  if (originals.length === 0) return undefined;
  const known = new Set(originals.flatMap((original) => fingerprints(original, policies)));
  const own = fingerprints(reading, policies);
  const shared = own.filter((fingerprint) => known.has(fingerprint)).length;
  return shared >= own.length * SHARE ? 'oldCopy' : undefined;
}

/** The key of each record; where it has no column, the first fields that have one. */
function fingerprints(
  { ledger, records, values }: LedgerReading,
  policies: readonly Policy[],
): readonly string[] {
  const key = policies.find(({ id }) => id === ledger)?.ledger.key ?? [];
  const keyed = key.length > 0 && key.every((name) => values.has(name));
  const columns = keyed
    ? key.map((name) => values.get(name) ?? [])
    : [...values.values()].slice(0, 5);
  return records.map((_, place) => columns.map((column) => shown(column[place])).join('|'));
}

function shown(value: Value | undefined): string {
  return value === undefined ? '' : JSON.stringify(value);
}
