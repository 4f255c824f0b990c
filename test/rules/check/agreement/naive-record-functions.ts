import type { FactValue } from '../../../../src/rules/check/check-run.ts';
import { field, text, texts, type Compute } from './naive-function.ts';
import { alike, isKnown, keyed } from './naive-likeness.ts';
import { BLANK, exactDay, isAbsent, isUntold, number, UNKNOWN } from './naive-table.ts';

const duplicatesOf: Compute = (params, row, table) => {
  const fields = texts(params, 'fields');
  const differing = (params['differing'] as readonly string[] | undefined) ?? [];
  const of = (at: number, names: readonly string[]) =>
    names.map((name) => keyed(table, table.rows[at], name));
  const own = of(row, fields);
  if (own.some(isAbsent)) return number(0);
  if (!own.every(isKnown)) return UNKNOWN;
  const twins = [...table.rows.keys()].filter(
    (at) => at !== row && of(at, fields).every((value, place) => isTwin(value, own[place])),
  );
  if (differing.length === 0 || twins.length === 0) return number(twins.length);
  return countDiffering(
    of(row, differing),
    twins.map((at) => of(at, differing)),
  );
};

function isTwin(value: FactValue, own: FactValue | undefined): boolean {
  return own !== undefined && alike(value, own, 'whole') === true;
}

function countDiffering(own: readonly FactValue[], others: readonly (readonly FactValue[])[]) {
  if (own.some(isAbsent)) return number(0);
  if (!own.every(isKnown)) return UNKNOWN;
  const told = others.filter((values) => !values.some(isAbsent));
  if (told.some((values) => !values.every(isKnown))) return UNKNOWN;
  const differ = told.filter(
    (values) => !values.every((value, place) => isTwin(value, own[place])),
  );
  return number(differ.length);
}

const previousInGroup: Compute = (params, row, table) => {
  const group = (params['group'] as string | undefined) ?? table.policy.ledger.group;
  const orderBy = text(params, 'orderBy');
  const groupOf = (at: number) =>
    group === undefined ? number(0) : keyed(table, table.rows[at], group);
  const [own, ownDay] = [groupOf(row), field(table, row, orderBy)];
  if (isAbsent(own) || isAbsent(ownDay)) return BLANK;
  if (!isKnown(own)) return UNKNOWN;
  const mates = [...table.rows.keys()]
    .filter((at) => alike(groupOf(at), own, 'whole') === true)
    .filter((at) => !isAbsent(field(table, at, orderBy)));
  const placed = mates.map((at) => ({ at, day: exactDay(field(table, at, orderBy)) }));
  if (placed.some(({ day }) => day === undefined)) return UNKNOWN;
  const order = placed.sort((one, other) => (one.day ?? 0) - (other.day ?? 0) || one.at - other.at);
  const before = order[order.findIndex(({ at }) => at === row) - 1];
  if (!before) return BLANK;
  const value = field(table, before.at, text(params, 'field'));
  return isUntold(value) ? UNKNOWN : value;
};

export const recordFunctions: Readonly<Record<string, Compute>> = { duplicatesOf, previousInGroup };
