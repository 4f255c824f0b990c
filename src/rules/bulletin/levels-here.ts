import type { Ledger } from '../ledger/ledger.ts';
import type { BulletinSpec } from '../policy/shape/index.ts';
import type { DeclaredBulletin } from './bulletins-in.ts';

type GroupLevel = BulletinSpec['levels'][number];

export interface LevelsHere {
  /** The bulletin without those levels, and without charts of them. */
  readonly which: DeclaredBulletin;
  readonly leftOut: readonly GroupLevel[];
}

/**
 * A level for which no ledger has a column says nothing: it would put every record into one group without a name. Where
 * some workbooks have the column, it stays, and the records of the others are told apart. One level always stays.
 */
export function levelsHere(which: DeclaredBulletin, ledgers: readonly Ledger[]): LevelsHere {
  const { spec } = which;
  const isHere = ({ fields }: GroupLevel) => ledgers.some((ledger) => hasColumn(ledger, fields));
  if (!spec.levels.some(isHere)) return { which, leftOut: [] };
  const levels = spec.levels.filter(isHere);
  const leftOut = spec.levels.filter((level) => !isHere(level));
  if (leftOut.length === 0) return { which, leftOut };
  const gone = new Set<string | undefined>(leftOut.map(({ id }) => id));
  const charts = (spec.charts ?? []).filter(({ level }) => !gone.has(level));
  return { which: { ...which, spec: { ...spec, levels, charts } }, leftOut };
}

function hasColumn({ policy, readings }: Ledger, fields: GroupLevel['fields']): boolean {
  const field = fields[policy.id];
  return field !== undefined && readings.some(({ columns }) => columns.has(field));
}
