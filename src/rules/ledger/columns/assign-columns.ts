import type { Field } from '../../policy/shape/ledger-shape.ts';
import type { Evidence } from '../ledger.ts';
import type { Claim } from './claim.ts';

export interface Assignment {
  /** Field name → its claim. One-to-one. */
  readonly taken: ReadonlyMap<string, Claim>;
  /** Columns refused because two of them, or two fields, are as good as each other. */
  readonly ambiguous: ReadonlySet<number>;
  readonly ambiguousFields: ReadonlySet<string>;
}

/** Claims closer than this are as good as each other. */
const MARGIN = 0.045;
/** A claim below this is a guess. */
export const LOWEST = 0.6;

/**
 * Columns and fields, one to one, best claim first. Where two columns claim a field equally (or two fields a column) and
 * neither has a better use, both are refused: an open question is better than a silent guess.
 */
export function assignColumns(claims: readonly Claim[], declared: readonly Field[]): Assignment {
  const taken = new Map<string, Claim>();
  const ambiguous = new Set<number>();
  const ambiguousFields = new Set<string>();
  let open = claims.filter(({ score }) => score >= LOWEST).sort(byScore);
  for (let best = open[0]; best; best = open[0]) {
    const rivals = rivalsOf(best, open);
    if (rivals.length === 0) {
      taken.set(best.field.name, best);
      open = withoutColumnsAndFields(open, [best]);
    } else {
      const placed = byPosition([best, ...rivals], open, declared);
      for (const claim of placed ?? []) taken.set(claim.field.name, claim);
      const refused = placed ? [] : [best, ...rivals];
      for (const { column } of refused) ambiguous.add(column);
      for (const { field } of refused) ambiguousFields.add(field.name);
      open = withoutColumnsAndFields(open, placed ?? refused);
    }
  }
  return { taken, ambiguous, ambiguousFields };
}

function rivalsOf(best: Claim, open: readonly Claim[]): readonly Claim[] {
  return open.filter((claim) => {
    if (claim === best || claim.score <= best.score - MARGIN) return false;
    if (claim.field === best.field) return !hasBetterField(claim, open);
    return claim.column === best.column && !hasBetterColumn(claim, best, open);
  });
}

/** The rival column is wanted more by another field, so it does not stand in the way. */
function hasBetterField(rival: Claim, open: readonly Claim[]): boolean {
  return open.some(
    (other) =>
      other.column === rival.column && other.field !== rival.field && other.score > rival.score,
  );
}

/** The rival field finds a column of its own that is as good and that the best claim does not want. */
function hasBetterColumn(rival: Claim, best: Claim, open: readonly Claim[]): boolean {
  return open.some(
    (other) =>
      other.field === rival.field &&
      other.column !== rival.column &&
      other.score >= rival.score - MARGIN &&
      !open.some(
        ({ column, field, score }) =>
          column === other.column && field === best.field && score > best.score - MARGIN,
      ),
  );
}

/**
 * The last resort: as many equal columns as fields that claim them all equally (日期, 日期) are taken in the order in
 * which the policy declares the fields.
 */
function byPosition(
  tied: readonly Claim[],
  open: readonly Claim[],
  declared: readonly Field[],
): readonly Claim[] | undefined {
  const [best] = tied;
  if (!best) return undefined;
  const near = open.filter(({ score }) => Math.abs(score - best.score) < MARGIN);
  const columns = unique(
    near.filter(({ field }) => field === best.field).map(({ column }) => column),
  );
  const wanted = new Set(
    near.filter(({ column }) => column === best.column).map(({ field }) => field),
  );
  const fields = declared.filter((field) => wanted.has(field));
  if (columns.length !== fields.length || columns.length < 2) return undefined;
  const ordered = columns.sort((left, right) => left - right);
  const placed = ordered.map((column, place) =>
    near.find((claim) => claim.column === column && claim.field === fields[place]),
  );
  const complete = ordered.every((column) =>
    fields.every((field) => near.some((claim) => claim.column === column && claim.field === field)),
  );
  if (!complete) return undefined;
  return placed.filter((claim) => claim !== undefined).map(withPosition);
}

function withPosition(claim: Claim, place: number): Claim {
  const position: Evidence = { code: 'position', detail: String(place + 1), score: 0 };
  return { ...claim, evidence: [...claim.evidence, position] };
}

function withoutColumnsAndFields(open: readonly Claim[], gone: readonly Claim[]): Claim[] {
  const columns = new Set(gone.map(({ column }) => column));
  const fields = new Set(gone.map(({ field }) => field));
  return open.filter(({ column, field }) => !columns.has(column) && !fields.has(field));
}

function byScore(left: Claim, right: Claim): number {
  return right.score - left.score || left.column - right.column;
}

function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
