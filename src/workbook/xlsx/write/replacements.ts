import type { RowRun, SheetUndo } from '../own/journal.ts';
import { plainEmptyCell, styleOf } from '../own/plain-cell.ts';

/** Remembers the user's empty cells that ours stand in for, in few words where they are written as usual. */
export class Replacements {
  private readonly plain = new Map<
    string,
    { column: number; style: number; rows: [number, number][] }
  >();
  private readonly raw: [row: number, column: number, raw: string][] = [];

  add(row: number, column: number, raw: string, prefix: string): void {
    const style = styleOf(raw);
    if (raw === plainEmptyCell(row, column, style, prefix)) {
      this.addPlain(row, column, style);
    } else {
      this.raw.push([row, column, raw]);
    }
  }

  result(): Pick<SheetUndo, 'replaced' | 'replacedRaw'> {
    const replaced = [...this.plain.values()].map(
      ({ column, style, rows }): readonly [number, number, readonly RowRun[]] => [
        column,
        style,
        rows,
      ],
    );
    return { replaced, replacedRaw: this.raw };
  }

  private addPlain(row: number, column: number, style: number): void {
    const key = `${column} ${style}`;
    const known = this.plain.get(key);
    const last = known?.rows.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else if (known) known.rows.push([row, row]);
    else this.plain.set(key, { column, style, rows: [[row, row]] });
  }
}
