import { type PlannedName, readOwnName } from '../../../rules/index.ts';
import type { OwnRange } from '../own/journal.ts';
import { readReference } from '../read/range-text.ts';

/** The ranges on a sheet that a plan names as our columns. */
export function rangesOn(sheet: string, names: readonly PlannedName[]): readonly OwnRange[] {
  return names.flatMap(({ name, refersTo }) => {
    const reference = readReference(refersTo);
    if (readOwnName(name)?.kind !== 'column' || reference?.sheet !== sheet) return [];
    return reference.ranges.map(({ firstRow, firstColumn, lastRow, lastColumn }): OwnRange => [
      firstRow,
      firstColumn,
      lastRow,
      lastColumn,
      name,
    ]);
  });
}
