import type { Fault } from '../fault.ts';
import type { Policy } from '../policy/shape/policy-shape.ts';
import type { Grid } from './grid.ts';
import { findTables, type TablesFound } from './header/find-tables.ts';
import { indexHeaders, type HeaderIndex } from './header/header-index.ts';
import { knownHeaders, type KnownHeaders } from './header/known-headers.ts';
import type { LedgerMapping } from './ledger-mapping.ts';
import type { LedgerReading, WorkbookReading } from './ledger.ts';
import { readTable } from './read-table.ts';
import { setCopiesAside } from './set-copies-aside.ts';
import { reasonForSheet } from './sheet/sheet-reason.ts';
import { viewSheet, type SheetView } from './sheet/sheet-view.ts';

/** How a workbook is understood: its ledgers with their records, and why each other sheet holds none. */
export function readLedgers(
  grids: readonly Grid[],
  policies: readonly Policy[],
  mapping?: LedgerMapping,
): WorkbookReading {
  const indexes = policies.map(indexHeaders);
  const known = knownHeaders(indexes);
  const sheets = grids.map((grid) => readSheet(viewSheet(grid), indexes, known, mapping));
  const { ledgers, copies } = setCopiesAside(
    sheets.flatMap(({ readings }) => readings),
    grids,
  );
  return {
    ledgers,
    otherSheets: [...sheets.flatMap(({ other }) => other), ...copies],
    faults: [
      ...sheets.flatMap(({ faults }) => faults),
      ...(ledgers.length === 0 ? [NO_LEDGER] : []),
    ],
  };
}

const NO_LEDGER: Fault = { code: 'noLedgerFound', data: {}, place: {} };

interface SheetUnderstood {
  readonly readings: readonly LedgerReading[];
  readonly other: WorkbookReading['otherSheets'];
  readonly faults: readonly Fault[];
}

function readSheet(
  view: SheetView,
  indexes: readonly HeaderIndex[],
  known: KnownHeaders,
  mapping: LedgerMapping | undefined,
): SheetUnderstood {
  const said = mapping?.sheets.find(({ sheet }) => sheet === view.sheet);
  const aside = (reason: string, faults: readonly Fault[] = []): SheetUnderstood => ({
    readings: [],
    other: [{ sheet: view.sheet, reason }],
    faults,
  });
  if (view.rows.length === 0) return aside(view.grid.rows.length === 0 ? 'empty' : 'own');
  if (said?.ledger === null) return aside('corrected');
  const found = findTables(view, indexes, known, said);
  const faults = kindFaults(view, found);
  if (found.tables.length === 0) return aside(reasonForSheet(view, found), faults);
  const readings = found.tables.map((table) => readTable(view, table));
  return { readings, other: [], faults };
}

/** Two kinds that fit alike are a question to a person, not a guess. */
function kindFaults(view: SheetView, { refused }: TablesFound): readonly Fault[] {
  return refused
    .filter((choice) => choice.kind === 'ambiguous')
    .map(({ between }) => ({
      code: 'ambiguousKind',
      data: { between: between.join('、') },
      place: { sheet: view.sheet },
    }));
}
