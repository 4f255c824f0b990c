import type { CellContent, GridRow } from '../../../rules/index.ts';
import type { TextEdit } from '../xml/text-edits.ts';
import { crc32 } from '../zip/crc32.ts';
import type { ZipEntry } from '../zip/zip.ts';

/**
 * How to take back what we wrote, kept as text on a very hidden sheet of ours. Cells, formats and columns of ours are
 * known again by themselves; here stands what they cannot tell, and the check sums that say whether a part is still as
 * we wrote it.
 */
export interface Journal {
  readonly version: 1;
  readonly sheets: readonly SheetUndo[];
  readonly texts: readonly TextUndo[];
  /** One sum over all parts on which the styles depend: are they as we left them? */
  readonly rest: number;
  /** Texts in A1 of our sheets by role: the sign that is seen even where somebody renamed them. */
  readonly titles: Readonly<Record<string, string>>;
  /** Styles of the user's empty cells that ours stand in for; the cell B1, B2 … of the journal's sheet bears each. */
  readonly keptStyles: readonly number[];
  /** Styles of our cells beside ledgers, C1, C2 … of that sheet bearing each: a row that comes in takes them from its neighbour. */
  readonly ownStyles?: readonly number[];
}

/** Check sum and size of a part. */
export type PartMark = readonly [crc: number, size: number];

export interface TextUndo {
  readonly part: string;
  readonly written: PartMark;
  readonly original: PartMark;
  readonly edits: readonly TextEdit[];
  /** A part that was changed several times goes back step by step: the edits after `edits`, in their order. */
  readonly further?: readonly (readonly TextEdit[])[];
}

export interface SheetUndo {
  readonly part: string;
  readonly written: PartMark;
  readonly original: PartMark;
  /** Byte edits before the rows, and behind them with offsets from the part's end. */
  readonly head: readonly TextEdit[];
  readonly tail: readonly TextEdit[];
  /** Our columns as [first row, column, last row, column, name]; the name moves with the cells, these stay. Cells outside
   * every named range have no name. */
  readonly ranges: readonly OwnRange[];
  /** Columns whose width we set. */
  readonly widths: readonly number[];
  /** Cells of the user inside those ranges that hold something: [row, column]. */
  readonly kept: readonly (readonly [row: number, column: number])[];
  /** Row elements that we added, and such that closed themselves before: [first, last]. */
  readonly addedRows: readonly RowRun[];
  readonly openedRows: readonly RowRun[];
  /** The user's empty cells that ours stand in for: where written plainly, by style. */
  readonly replaced: readonly (readonly [column: number, style: number, rows: readonly RowRun[]])[];
  /** Others as they were written. */
  readonly replacedRaw: readonly (readonly [row: number, column: number, raw: string])[];
  /** By what the rows of a block are known when others came, went or changed places: the name of its first column, and a sum
   * of each row's key. Only where the user had something in the block's cells. */
  readonly rowSums?: readonly (readonly [name: string, sums: readonly number[]])[];
}

export type RowRun = readonly [first: number, last: number];

export type OwnRange = readonly [
  firstRow: number,
  firstColumn: number,
  lastRow: number,
  lastColumn: number,
  name: string,
];

/** A cell holds 32,767 characters. */
const PIECE = 32_000;

export function journalPieces(journal: Journal): readonly string[] {
  // Plain ASCII: a piece that ends between the halves of a rare character would lose it.
  const text = JSON.stringify(journal).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += PIECE) pieces.push(text.slice(at, at + PIECE));
  return pieces;
}

/** Reads the journal back from the first column of its sheet; undefined where it is damaged. */
export function readJournal(rows: readonly GridRow[]): Journal | undefined {
  const pieces = rows.map(({ cells }) => cells[0]).filter(isText);
  try {
    const journal: unknown = JSON.parse(pieces.join(''));
    return isJournal(journal) ? journal : undefined;
  } catch {
    return undefined;
  }
}

function isText(content: CellContent | undefined): content is string {
  return typeof content === 'string';
}

function isJournal(read: unknown): read is Journal {
  return typeof read === 'object' && read !== null && 'version' in read && read.version === 1;
}

export function markOf({ crc, size }: Pick<ZipEntry, 'crc' | 'size'>): PartMark {
  return [crc, size];
}

export function sameMark(one: PartMark, other: PartMark): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

/** Whether bytes are those of a part that was marked. */
export function isMarked(bytes: Uint8Array, [crc, size]: PartMark): boolean {
  return bytes.length === size && crc32(bytes) === crc;
}
