import { chooseKind, type About, type KindChoice } from '../columns/choose-kind.ts';
import { withCorrections } from '../columns/corrections.ts';
import { understandColumns, type ColumnSample } from '../columns/understand-columns.ts';
import type { SheetMapping } from '../ledger-mapping.ts';
import { sampleOf } from '../sheet/sample.ts';
import { filledCells, type SheetView } from '../sheet/sheet-view.ts';
import { headerColumns, type HeaderColumn } from './header-columns.ts';
import type { HeaderIndex } from './header-index.ts';
import { panelsOf, stretchesOf, type ColumnSpan } from './panels.ts';
import type { Table, TablePlace } from './table.ts';

export type Refusal = Exclude<KindChoice, { kind: 'chosen' }>;

/** The ledgers under one header: as a rule one, or several side by side; or why there is none. */
export function tablesAt(
  view: SheetView,
  place: TablePlace,
  indexes: readonly HeaderIndex[],
  mapping: SheetMapping | undefined,
): readonly Table[] | Refusal {
  const { block, until } = place;
  const headers = headerColumns(view, block);
  const sample = sampleOf(view, block.last + 1, until);
  const about = aboutTable(view, place);
  const choose = (part: readonly HeaderColumn[]): KindChoice =>
    choiceFor(part, indexes, sample, { sheet: view.sheet, about }, mapping);
  const chosen = (span: ColumnSpan): Table | undefined => {
    const part = headers.filter(({ column }) => column >= span.first && column <= span.last);
    const choice = choose(part);
    if (choice.kind !== 'chosen') return undefined;
    return { ...place, span, beside: [], columns: choice.columns };
  };
  const panels = panelsOf(headers).map(chosen);
  if (panels.length > 1 && !panels.includes(undefined)) return present(panels);
  const parts = present(stretchesOf(view, block, headers, until).map(chosen));
  if (parts.length > 1 && parts.every(hasItsKey)) return withBeside(parts, headers);
  const whole = choose(headers);
  const [part] = parts;
  if (whole.kind !== 'chosen') return part ? withBeside([part], headers) : whole;
  // Where a stretch alone holds as many fields, what stands beyond the gap is not of it.
  if (part && fieldCount(part) >= whole.columns.assignment.taken.size) {
    return withBeside([part], headers);
  }
  return [{ ...place, span: spanOf(headers), beside: [], columns: whole.columns }];
}

/** Columns drawn apart by an empty one are one ledger, unless each part has records of its own, known by their key. */
function hasItsKey({ columns }: Table): boolean {
  const { key } = columns.index.policy.ledger;
  return key.every((name) => columns.assignment.taken.has(name));
}

function fieldCount({ columns }: Table): number {
  return columns.assignment.taken.size;
}

/** The headers that no table has are told of by the first. */
function withBeside(
  [first, ...others]: readonly Table[],
  headers: readonly HeaderColumn[],
): readonly Table[] {
  if (!first) return others;
  const tables = [first, ...others];
  const beside = headers.filter(
    ({ column }) => !tables.some(({ span }) => column >= span.first && column <= span.last),
  );
  return [{ ...first, beside }, ...others];
}

function choiceFor(
  headers: readonly HeaderColumn[],
  indexes: readonly HeaderIndex[],
  sample: ColumnSample,
  about: About,
  mapping: SheetMapping | undefined,
): KindChoice {
  const readings = indexes
    .map((index) => understandColumns(headers, index, sample))
    .map((columns) => withCorrections(columns, mapping));
  const said = readings.find(({ index }) => index.policy.id === mapping?.ledger);
  return said ? { kind: 'chosen', columns: said } : chooseKind(readings, about);
}

function spanOf(headers: readonly HeaderColumn[]): ColumnSpan {
  return { first: headers[0]?.column ?? 1, last: headers.at(-1)?.last ?? 1 };
}

/** The sheet's name and the titles above the header: supporting evidence for the kind. */
function aboutTable(view: SheetView, { block, top }: TablePlace): string {
  const texts = [view.sheet];
  for (let row = Math.max(top, block.first - 6); row < block.first; row += 1) {
    for (const [, content] of filledCells(view.rowAt.get(row), 1, view.lastColumn)) {
      if (typeof content === 'string') texts.push(content);
    }
  }
  return texts.join(' ');
}

function present<Item>(items: readonly (Item | undefined)[]): readonly Item[] {
  return items.filter((item) => item !== undefined);
}
