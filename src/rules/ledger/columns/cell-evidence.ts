import { DAY_TYPES } from '../../policy/shape/ledger-shape.ts';
import type { Field } from '../../policy/shape/ledger-shape.ts';
import { saysDitto } from '../absence-words.ts';
import { bareText } from '../cell-text.ts';
import type { CellContent } from '../grid.ts';
import { fieldTypes } from '../field-types/index.ts';
import { valueReader } from '../read-value.ts';
import type { Value } from '../value.ts';

/** How well the cells of a column fit a field's type: `fits` of `asked` cells. */
export interface CellFit {
  readonly fits: number;
  readonly asked: number;
}

/** So many cells must speak before they weigh against a name. */
export const FEWEST = 3;

/** Undefined where not one cell says anything of a type. */
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
  return asked === 0 ? undefined : { fits, asked };
}

function saysNothing(cell: CellContent): boolean {
  if (typeof cell === 'string') return saysDitto(bareText(cell));
  return typeof cell === 'object' && 'error' in cell;
}

const SAYS_NOTHING: readonly Value['kind'][] = ['blank', 'notApplicable', 'noColumn'];

/** Blank and "not applicable" say nothing of a type. A mark in a day column is half a proof. */
function fitOf(field: Field, cell: CellContent, { kind }: Value): number | undefined {
  if (SAYS_NOTHING.includes(kind)) return undefined;
  if (kind === 'unreadable') return 0;
  if (kind === 'mark' && DAY_TYPES.includes(field.type)) return 0.5;
  const isWords = kind === 'text' || kind === 'list';
  return isWords && isDayOrNumber(cell) && fieldTypes[field.type].wordsAnswer ? 0.25 : 1;
}

function isDayOrNumber(cell: CellContent): boolean {
  return typeof cell === 'number' || (typeof cell === 'object' && 'serial' in cell);
}

/** What the cells take from a claim: nothing where all fit, 0.2 where none does. */
export function misfit(fit: CellFit): number {
  return (1 - fit.fits / fit.asked) * 0.2;
}
