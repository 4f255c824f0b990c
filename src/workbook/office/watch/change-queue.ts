import type { Changer, WorkbookChange } from '../../workbook.ts';

/** More rows than that are read no faster than the whole sheet. */
const MOST_ROWS = 500;
/** A pause in typing. */
const QUIET = 300;
/** Somebody who never pauses gets results all the same. */
const PATIENCE = 2_000;

export interface ChangeQueue {
  readonly add: (change: WorkbookChange) => void;
  readonly stop: () => void;
}

/** Gathers changes until there is a pause, and tells them together. */
export function changeQueue(tell: (changes: readonly WorkbookChange[]) => void): ChangeQueue {
  let waiting: WorkbookChange[] = [];
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    const changes = coalesce(waiting);
    waiting = [];
    timer = undefined;
    tell(changes);
  };
  return {
    add(change) {
      if (waiting.length === 0) since = Date.now();
      waiting.push(change);
      clearTimeout(timer);
      timer = setTimeout(flush, Math.max(0, Math.min(QUIET, since + PATIENCE - Date.now())));
    },
    stop() {
      clearTimeout(timer);
      waiting = [];
    },
  };
}

/** Few changes that say the same: stretches of rows joined, whole sheets instead of many rows. */
export function coalesce(changes: readonly WorkbookChange[]): readonly WorkbookChange[] {
  return (['user', 'coauthor'] as const).flatMap((by) =>
    coalesceBy(
      by,
      changes.filter((change) => change.by === by),
    ),
  );
}

function coalesceBy(by: Changer, changes: readonly WorkbookChange[]): readonly WorkbookChange[] {
  if (changes.some(({ kind }) => kind === 'sheets')) return [{ kind: 'sheets', by }];
  const whole = new Set(changes.flatMap((each) => (each.kind === 'sheet' ? [each.sheet] : [])));
  const rows = changes.flatMap((each) => (each.kind === 'rows' ? [each] : []));
  const sheets = new Set(rows.map(({ sheet }) => sheet));
  const stretches = [...sheets]
    .filter((sheet) => !whole.has(sheet))
    .flatMap((sheet): readonly WorkbookChange[] => {
      const joined = joinRows(rows.filter((each) => each.sheet === sheet));
      const count = joined.reduce((sum, { first, last }) => sum + last - first + 1, 0);
      return count > MOST_ROWS ? [{ kind: 'sheet', sheet, by }] : joined;
    });
  return [...[...whole].map((sheet) => ({ kind: 'sheet', sheet, by }) as const), ...stretches];
}

type Rows = Extract<WorkbookChange, { kind: 'rows' }>;

function joinRows(rows: readonly Rows[]): readonly Rows[] {
  const joined: Rows[] = [];
  for (const each of [...rows].sort((one, other) => one.first - other.first)) {
    const last = joined.at(-1);
    if (last === undefined || each.first > last.last + 1) joined.push(each);
    else {
      joined[joined.length - 1] = {
        ...last,
        last: Math.max(last.last, each.last),
        certain: last.certain || each.certain,
      };
    }
  }
  return joined;
}
