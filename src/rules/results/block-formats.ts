import { isDeclared, rowCells, sheetColumn } from './block-columns.ts';
import type { Block } from './ledger-block.ts';
import { lightFormat, missingFormat, movedFormat, tokenFormat } from './mark-formulas.ts';
import { cellToken, levelToken, type Colour, type TokenLetter } from './tokens.ts';
import type { Voice } from './voice.ts';
import type { CellRange } from '../ledger/grid.ts';
import type { MarkLook, PlannedFormat } from './write-plan.ts';

const LIGHTS = ['red', 'yellow', 'green'] as const;
const COLOURS: readonly Colour[] = ['red', 'orange', 'yellow'];
/** Letters that have a format of their own, besides `missing`. */
const LETTERS: readonly (readonly [TokenLetter, MarkLook])[] = [
  ['u', 'unreadable'],
  ['o', 'order'],
  ['x', 'value'],
];

/** One format a ledger column and colour, over all its records, and only where something has that colour now. */
export function blockFormats(block: Block, voice: Voice): PlannedFormat[] {
  const { results, guard, place, tokens } = block;
  const cells = rowCells(guard, place, place.firstRow);
  const { used } = tokens;
  const formats: PlannedFormat[] = [];
  const add = (ranges: readonly CellRange[], formula: string, look: MarkLook) => {
    formats.push({ ranges, formula, look });
  };
  for (const [field, column] of results.reading.columns) {
    const range = [body(block, column, column)];
    if (used.has(cellToken(field, 'm')) || used.has(cellToken(field, 'n'))) {
      add(range, missingFormat(cells, column, field, used), 'missing');
    }
    for (const [letter, look] of LETTERS) {
      const token = cellToken(field, letter);
      if (used.has(token)) add(range, tokenFormat(cells, token), look);
    }
  }
  const level = sheetColumn(block.columns, place, 'level') ?? place.firstColumn;
  for (const colour of COLOURS) {
    const token = levelToken(colour);
    if (used.has(token)) add([body(block, level, level)], tokenFormat(cells, token), colour);
  }
  formats.push(...lightFormats(block, voice));
  const others = [
    body(block, place.firstColumn, level - 1),
    body(block, level + 1, place.lastColumn),
  ];
  add(others, movedFormat(cells), 'moved');
  return formats;
}

/** One format a light for all declared columns together: each cell is asked how it begins. */
function lightFormats(block: Block, { words }: Voice): PlannedFormat[] {
  const { columns, place } = block;
  const declared = columns.flatMap(({ column }, index) =>
    isDeclared(column) ? [place.firstColumn + index] : [],
  );
  const [first] = declared;
  if (first === undefined) return [];
  const range = body(block, first, declared.at(-1) ?? first);
  const cells = rowCells(block.guard, place, place.firstRow);
  const used = new Set(
    block.results.records.flatMap(({ result }) => result.columns.map(({ light }) => light)),
  );
  return LIGHTS.filter((light) => used.has(light)).map((look) => ({
    ranges: [range],
    formula: lightFormat(cells, first, words.lights[look]),
    look,
  }));
}

function body({ place }: Block, firstColumn: number, lastColumn: number): CellRange {
  return { firstRow: place.firstRow, lastRow: place.lastRow, firstColumn, lastColumn };
}
