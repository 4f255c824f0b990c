import { sayDay } from '../../day/day.ts';
import type { Grid } from '../../ledger/grid.ts';
import type { Bulletin, Published } from '../bulletin.ts';

/** It begins the hidden text on the sheet, so that no other text is taken for it. */
const SIGN = 'LR1 bulletin ';
/** A cell holds 32,767 characters. */
const PIECE = 32_000;

/** What a bulletin says, to be held against what the records say later. */
export function publishedOf({ compiled, spec, period, asOf, groups }: Bulletin): Published {
  return {
    policy: compiled.policy.id,
    bulletin: spec.id,
    period: period.name,
    asOf: sayDay(asOf),
    groups: groups.map(({ path, figures, index, colour }) => ({
      path,
      values: Object.fromEntries(figures.map(({ indicator, value }) => [indicator.id, value])),
      index: index?.value ?? null,
      colour: colour?.level ?? null,
    })),
  };
}

/** One text a cell. */
export function publishedTexts(published: Published): readonly string[] {
  const whole = SIGN + JSON.stringify(published);
  return Array.from({ length: Math.ceil(whole.length / PIECE) }, (_, index) =>
    whole.slice(index * PIECE, (index + 1) * PIECE),
  );
}

/** Reads back what stands on the sheet of a bulletin; undefined where people have changed it beyond use. */
export function readPublished(grid: Grid): Published | undefined {
  const start = beginning(grid);
  if (start === undefined) return undefined;
  const texts = grid.rows.map(({ cells }) => cells[start]);
  const whole = texts.filter((text) => typeof text === 'string').join('');
  try {
    const read: unknown = JSON.parse(whole.slice(SIGN.length));
    return isPublished(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function beginning({ rows }: Grid): number | undefined {
  const [first] = rows;
  const place = first?.cells.findIndex((cell) => typeof cell === 'string' && cell.startsWith(SIGN));
  return place === undefined || place < 0 ? undefined : place;
}

type Known = Readonly<Record<string, unknown>>;

function isKnown(read: unknown): read is Known {
  return typeof read === 'object' && read !== null;
}

function isPublished(read: unknown): read is Published {
  if (!isKnown(read) || !Array.isArray(read['groups'])) return false;
  const named = ['policy', 'bulletin', 'period', 'asOf'].every(
    (name) => typeof read[name] === 'string',
  );
  return named && read['groups'].every(isGroup);
}

const LEVELS: readonly unknown[] = ['red', 'orange', 'yellow', 'none', null];

function isGroup(read: unknown): boolean {
  if (!isKnown(read)) return false;
  const { path, values, index, colour } = read;
  return (
    Array.isArray(path) &&
    path.every((name) => typeof name === 'string') &&
    isKnown(values) &&
    Object.values(values).every(isValue) &&
    isValue(index) &&
    LEVELS.includes(colour)
  );
}

function isValue(read: unknown): boolean {
  return read === null || typeof read === 'number';
}
