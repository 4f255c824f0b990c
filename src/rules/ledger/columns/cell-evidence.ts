import type { Field } from '../../policy/shape/ledger-shape.ts';
import { saysDitto } from '../absence-words.ts';
import { bareText } from '../cell-text.ts';
import type { CellContent } from '../grid.ts';
import { fieldTypes } from '../field-types/index.ts';
import { valueReader } from '../read-value.ts';
import type { Value } from '../value.ts';

/** How well the cells of a column fit a field's type: `fits` of `asked` cells, or undefined where too few speak. */
export interface CellFit {
  readonly fits: number;
  readonly asked: number;
}

const FEWEST = 3;

export function cellFit(
  field: Field,
  cells: readonly CellContent[],
  date1904: boolean,
): CellFit | undefined {
  const read = valueReader(field, { date1904, bareSerials: true });
  let fits = 0;
  let asked = 0;
  for (const cell of cells) {
    if (saysNothing(cell)) continue;
    const fit = fitOf(field, cell, read(cell));
    if (fit === undefined) continue;
    fits += fit;
    asked += 1;
  }
  return asked < FEWEST ? undefined : { fits, asked };
}

function saysNothing(cell: CellContent): boolean {
  if (typeof cell === 'string') return saysDitto(bareText(cell));
  return typeof cell === 'object' && 'error' in cell;
}

/** Blank and "not applicable" say nothing of a type. A mark in a day column is half a proof. */
function fitOf(field: Field, cell: CellContent, value: Value): number | undefined {
  switch (value.kind) {
    case 'blank':
    case 'notApplicable':
    case 'noColumn':
      return undefined;
    case 'unreadable':
      return 0;
    case 'mark':
      return field.type === 'day' ? 0.5 : 1;
    case 'text':
    case 'list':
      return isDayOrNumber(cell) && fieldTypes[field.type].wordsAnswer ? 0.25 : 1;
    default:
      return 1;
  }
}

function isDayOrNumber(cell: CellContent): boolean {
  return typeof cell === 'number' || (typeof cell === 'object' && 'serial' in cell);
}

/** What the cells take from a claim: nothing where all fit, 0.2 where none does. */
export function misfit(fit: CellFit | undefined): number {
  return fit === undefined ? 0 : (1 - fit.fits / fit.asked) * 0.2;
}
