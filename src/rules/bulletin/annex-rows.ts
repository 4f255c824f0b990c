import type { Bulletin, BulletinGroup, CountedRecord, Figure } from './bulletin.ts';

/** How a record counts in a figure; its number where it adds one to a sum or a median. */
export type AnnexMark = 'counted' | 'base' | 'unknown' | number | null;

export interface AnnexRow {
  readonly path: readonly string[];
  readonly record: CountedRecord;
  /** One an indicator. */
  readonly marks: readonly AnnexMark[];
}

interface OpenRow extends AnnexRow {
  readonly marks: AnnexMark[];
}

function pathKey(path: readonly string[]): string {
  return JSON.stringify(path);
}

/** Every record behind the figures, under the innermost group that counts it: it stands once where groups lie in one another. */
export function annexRows({ groups }: Bulletin): readonly AnnexRow[] {
  const inward = [...groups].sort((one, other) => other.path.length - one.path.length);
  const placed = new Map<string, readonly (readonly string[])[]>();
  const rows: AnnexRow[] = [];
  for (const group of inward) {
    for (const [id, row] of rowsOf(group)) {
      const known = placed.get(id) ?? [];
      if (known.some((path) => isInside(path, group.path))) continue;
      placed.set(id, [...known, group.path]);
      rows.push(row);
    }
  }
  const places = new Map(groups.map(({ path }, place) => [pathKey(path), place]));
  const placeOf = ({ path }: AnnexRow) => places.get(pathKey(path)) ?? 0;
  return rows.sort((one, other) => placeOf(one) - placeOf(other) || byPlace(one, other));
}

/** Where a figure of a group leads: the first of its rows that it counts, else the first that it is about. */
export function annexTargets(
  rows: readonly AnnexRow[],
): (path: readonly string[], indicator: number) => number | undefined {
  const counted = new Map<string, number>();
  const about = new Map<string, number>();
  for (const [place, { path, marks }] of rows.entries()) {
    for (let depth = 0; depth <= path.length; depth += 1) {
      const group = pathKey(path.slice(0, depth));
      for (const [indicator, mark] of marks.entries()) {
        if (mark === null) continue;
        const key = `${indicator} ${group}`;
        if (!about.has(key)) about.set(key, place);
        const isCounted = mark === 'counted' || typeof mark === 'number';
        if (isCounted && !counted.has(key)) counted.set(key, place);
      }
    }
  }
  return (path, indicator) => {
    const key = `${indicator} ${pathKey(path)}`;
    return counted.get(key) ?? about.get(key);
  };
}

function byPlace({ record: one }: AnnexRow, { record: other }: AnnexRow): number {
  return (
    one.source - other.source ||
    compareText(one.ledger, other.ledger) ||
    compareText(one.sheet, other.sheet) ||
    one.row - other.row ||
    one.index - other.index
  );
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function rowsOf({ path, figures }: BulletinGroup): ReadonlyMap<string, AnnexRow> {
  const rows = new Map<string, OpenRow>();
  figures.forEach((figure, index) => {
    for (const [record, mark] of marksOf(figure)) {
      const id = `${record.source} ${record.ledger} ${record.index}`;
      const row = rows.get(id) ?? { path, record, marks: figures.map((): AnnexMark => null) };
      row.marks[index] = mark;
      rows.set(id, row);
    }
  });
  return rows;
}

/** The gravest last: a record that is counted is in the base as well. */
function marksOf({ indicator, base, counted, unknown }: Figure): [CountedRecord, AnnexMark][] {
  const hasAmount = 'sum' in indicator || 'median' in indicator;
  return [
    ...base.map((each): [CountedRecord, AnnexMark] => [each, 'base']),
    ...counted.map((each): [CountedRecord, AnnexMark] => [
      each,
      hasAmount ? each.amount : 'counted',
    ]),
    ...unknown.map((each): [CountedRecord, AnnexMark] => [each, 'unknown']),
  ];
}

function isInside(path: readonly string[], outer: readonly string[]): boolean {
  return outer.every((name, index) => path[index] === name);
}
