import { DAY_TYPES } from '../../policy/shape/ledger-shape.ts';
import { readHeader } from '../header/header-text.ts';
import { localText } from '../../words/language.ts';
import type { Field } from '../../policy/shape/ledger-shape.ts';
import type { Policy } from '../../policy/shape/policy-shape.ts';
import { FEWEST } from './cell-evidence.ts';
import type { Claim } from './claim.ts';
import { isNamedAsForm } from '../sheet/sheet-names.ts';
import type { ColumnsUnderstood } from './understand-columns.ts';

export type KindChoice =
  | { readonly kind: 'chosen'; readonly columns: ColumnsUnderstood }
  /** Two kinds of ledger fit as well as each other. */
  | { readonly kind: 'ambiguous'; readonly between: readonly string[] }
  /** `nearest`: the kind that fits best, though not well enough. */
  | { readonly kind: 'none'; readonly nearest: ColumnsUnderstood | undefined };

/** The sheet's name, and it together with the titles above the header: supporting evidence. */
export interface About {
  readonly sheet: string;
  readonly about: string;
}

const MARGIN = 0.4;
/** The weight of fields that make a full ledger: a rich policy declares more than any one office keeps. */
const FULL_LEDGER = 30;

/**
 * Which kind of ledger a table is: the kind is chosen first, then its fields, for 编号 and 责任单位 stand in nearly all of
 * them.
 */
export function chooseKind(readings: readonly ColumnsUnderstood[], about: About): KindChoice {
  const weighed = readings
    .map((columns) => ({ columns, weight: kindWeight(columns, readings, about) }))
    .sort((left, right) => right.weight - left.weight);
  const [heaviest] = weighed;
  const [best, second] = weighed.filter(({ columns }) => isLedger(columns, about));
  // A garbled ledger of one kind must not pass for the sound beginnings of another.
  if (!best || !heaviest || heaviest.weight - best.weight >= MARGIN) {
    return { kind: 'none', nearest: heaviest?.columns };
  }
  if (second && best.weight - second.weight < MARGIN) {
    return {
      kind: 'ambiguous',
      between: [best, second].map(({ columns }) => columns.index.policy.id),
    };
  }
  return { kind: 'chosen', columns: best.columns };
}

/** The sum of all evidence: what other kinds would take as well counts half, a required field without a column against. */
function kindWeight(
  columns: ColumnsUnderstood,
  readings: readonly ColumnsUnderstood[],
  { about }: About,
): number {
  const { policy } = columns.index;
  const others = readings.filter((reading) => reading !== columns);
  let weight = isAbout(policy, about) ? 1 : 0;
  for (const claim of columns.assignment.taken.values()) {
    const shared = others.some((other) =>
      [...other.assignment.taken.values()].some(
        ({ column, score }) => column === claim.column && score >= claim.score - 0.1,
      ),
    );
    weight += claim.score * (shared ? 0.5 : 1);
  }
  const missing = policy.ledger.fields.filter(
    (field) => isNeeded(field, policy) && !columns.assignment.taken.has(field.name),
  );
  return weight - 0.2 * missing.length;
}

/** Enough of a kind's fields, its key above all; a list of choices or a table of figures has only a few of them. */
function isLedger(columns: ColumnsUnderstood, { sheet, about }: About): boolean {
  const { policy } = columns.index;
  const { taken } = columns.assignment;
  const { fields, key, knownBy } = policy.ledger;
  const isNamed = isAbout(policy, about);
  // Name, unit and telephone number make a list of experts, and any list of telephone numbers.
  if (knownBy && !isNamed && !knownBy.some((name) => taken.has(name))) return false;
  const total = fields.reduce((sum, field) => sum + fieldWeight(field, policy), 0);
  const found = fields
    .filter(({ name }) => taken.has(name))
    .reduce((sum, field) => sum + fieldWeight(field, policy), 0);
  const share = found / Math.min(total, FULL_LEDGER);
  const hasKey = key.length > 0 && key.every((name) => taken.has(name));
  if (taken.size < Math.min(3, fields.length)) return false;
  if (!hasKey) {
    const enough = share >= 0.35 || (share >= 0.2 && holdsDays(taken));
    return enough && !isNamedAsForm(sheet) && !holdsNothingOfIts(taken);
  }
  return share >= (isNamed ? 0.1 : 0.2);
}

/** 制定方案, 备案日期 above counts of them: the names are there, and not one cell holds what they name. */
function holdsNothingOfIts(taken: ReadonlyMap<string, Claim>): boolean {
  const fits = [...taken.values()]
    .map(({ fit }) => fit)
    .filter((fit) => fit !== undefined && fit.asked >= FEWEST);
  return fits.length >= 2 && fits.every((fit) => fit && fit.fits / fit.asked < 0.2);
}

/** Where the key's header is garbled, days below the names of steps tell a ledger from a list of choices. */
function holdsDays(taken: ReadonlyMap<string, Claim>): boolean {
  return [...taken.values()].some(
    ({ field, fit }) =>
      DAY_TYPES.includes(field.type) && fit !== undefined && fit.fits * 2 >= fit.asked,
  );
}

function fieldWeight(field: Field, policy: Policy): number {
  return isNeeded(field, policy) ? 2 : 1;
}

export function isNeeded(field: Field, policy: Policy): boolean {
  return policy.ledger.key.includes(field.name) || isRequired(field);
}

function isRequired({ required }: Field): boolean {
  return required !== undefined && required !== false;
}

function isAbout({ title, ledger }: Policy, about: string): boolean {
  const words = [localText(title, 'zh-CN'), ...(ledger.sheetNames ?? [])];
  const text = readHeader(about).name;
  return words.some((word) => text.includes(readHeader(word).name));
}
