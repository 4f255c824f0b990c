import { atOnce, inParts, type Parts } from '../parts.ts';
import type { Fault } from '../fault.ts';
import type { Policy } from '../policy/shape/policy-shape.ts';
import type { Grid } from './grid.ts';
import { findTables, type TablesFound } from './header/find-tables.ts';
import { indexHeaders, type HeaderIndex } from './header/header-index.ts';
import { knownHeaders, type KnownHeaders } from './header/known-headers.ts';
import { headerOf } from './columns/corrections.ts';
import type { LedgerMapping, SheetMapping } from './ledger-mapping.ts';
import type { LedgerReading, WorkbookReading } from './ledger.ts';
import type { SheetReason } from './reasons.ts';
import { readTable } from './read-table.ts';
import { setCopiesAside } from './set-copies-aside.ts';
import { reasonForSheet } from './sheet/sheet-reason.ts';
import { viewSheet, type SheetView } from './sheet/sheet-view.ts';

/** How a workbook is understood: its ledgers with their records, and why each other sheet holds none. */
export function readLedgers(...input: Parameters<typeof readingLedgers>): WorkbookReading {
  return atOnce(readingLedgers(...input));
}

/** The same understanding, with a pause after each part of the work. */
export function readInParts(
  pause: () => Promise<void>,
  ...input: Parameters<typeof readingLedgers>
): Promise<WorkbookReading> {
  return inParts(pause, readingLedgers(...input));
}

function* readingLedgers(
  grids: readonly Grid[],
  policies: readonly Policy[],
  mapping?: LedgerMapping,
): Parts<WorkbookReading> {
  const { indexes, known } = namesOf(policies);
  yield;
  const sheets: SheetUnderstood[] = [];
  for (const grid of grids) {
    const view = viewSheet(grid);
    yield;
    sheets.push(yield* readSheet(view, indexes, known, mapping));
  }
  const { ledgers, copies } = setCopiesAside(
    sheets.flatMap(({ readings }) => readings),
    grids,
    policies,
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

interface Names {
  readonly policies: readonly Policy[];
  readonly indexes: readonly HeaderIndex[];
  readonly known: KnownHeaders;
}

let lastNames: Names | undefined;

/** A pane reads by the same policies again and again: what their fields may be called is worked out once. */
function namesOf(policies: readonly Policy[]): Names {
  const isSame =
    lastNames?.policies.length === policies.length &&
    lastNames.policies.every((policy, index) => policy === policies[index]);
  if (lastNames && isSame) return lastNames;
  const indexes = policies.map(indexHeaders);
  lastNames = { policies, indexes, known: knownHeaders(indexes) };
  return lastNames;
}

const NO_LEDGER: Fault = { code: 'noLedgerFound', data: {}, place: {} };

interface SheetUnderstood {
  readonly readings: readonly LedgerReading[];
  readonly other: WorkbookReading['otherSheets'];
  readonly faults: readonly Fault[];
}

function* readSheet(
  view: SheetView,
  indexes: readonly HeaderIndex[],
  known: KnownHeaders,
  mapping: LedgerMapping | undefined,
): Parts<SheetUnderstood> {
  const said = mapping?.sheets.find(({ sheet }) => sheet === view.sheet);
  const aside = (reason: SheetReason, faults: readonly Fault[] = []): SheetUnderstood => ({
    readings: [],
    other: [{ sheet: view.sheet, reason }],
    faults,
  });
  if (view.rows.length === 0) return aside(view.grid.own.length === 0 ? 'empty' : 'own');
  if (said?.ledger === null) return aside('corrected');
  const found = yield* findTables(view, indexes, known, said);
  const faults = [...kindFaults(view, found), ...staleMappings(found, said)];
  if (found.tables.length === 0) return aside(reasonForSheet(view.sheet, found), faults);
  const readings: LedgerReading[] = [];
  for (const table of found.tables) readings.push(yield* readTable(view, table));
  return { readings, other: [], faults };
}

/** What a person once said of a column that is no longer there. */
function staleMappings({ tables }: TablesFound, said: SheetMapping | undefined): readonly Fault[] {
  const stale = (said?.columns ?? []).filter(
    (correction) =>
      !tables.some(({ columns }) => {
        const { fields } = columns.index.policy.ledger;
        const isField = fields.some(({ name }) => name === correction.field);
        return headerOf(correction, columns.headers) && (correction.field === null || isField);
      }),
  );
  return stale.map(({ column, header }) => ({
    code: 'staleMapping',
    data: { column: header ?? column },
    place: { sheet: said?.sheet ?? '' },
  }));
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
