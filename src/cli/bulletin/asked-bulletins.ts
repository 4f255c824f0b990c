import {
  bulletinsIn,
  localText,
  nameables,
  nearest,
  periodBefore,
  periodOf,
  sayDay,
  type CompiledPolicy,
  type Day,
  type DeclaredBulletin,
  type Period,
} from '../../rules/index.ts';
import type { Options } from '../arguments/command-line.ts';
import { trouble, type Trouble } from '../trouble.ts';

export interface AskedBulletins {
  readonly bulletins: readonly DeclaredBulletin[];
  readonly period: Period;
  readonly troubles: readonly Trouble[];
}

/** Which bulletins are meant, and of which period: without one, the last that is over. */
export function askedBulletins(
  policies: readonly CompiledPolicy[],
  { bulletins: ids, period: given }: Options,
  today: Day,
): AskedBulletins {
  const all = bulletinsIn(policies);
  const named = all.filter(({ spec }) => ids.includes(spec.id));
  const kind = given?.kind ?? named[0]?.spec.period ?? 'month';
  const period = given ?? lastOver(kind, today);
  const bulletins = (ids.length > 0 ? named : all).filter(({ spec }) => spec.period === kind);
  const troubles = [
    ...ids.flatMap((id) => unknownBulletin(id, all)),
    ...named.flatMap((each) => ofOtherPeriod(each, kind)),
    ...(period.first > today ? [notBegun(period, today)] : []),
  ];
  if (troubles.length === 0 && bulletins.length === 0) troubles.push(noneOf(kind, all));
  return { bulletins, period, troubles };
}

function lastOver(kind: Period['kind'], today: Day): Period {
  const now = periodOf(kind, today);
  return now.last <= today ? now : periodBefore(now);
}

function unknownBulletin(given: string, all: readonly DeclaredBulletin[]): readonly Trouble[] {
  const known = all.map(({ spec }) => spec.id);
  if (known.includes(given)) return [];
  return [trouble('unknownBulletin', { given, known, meant: nearest(given, nameables(known)) })];
}

function ofOtherPeriod({ spec }: DeclaredBulletin, kind: Period['kind']): readonly Trouble[] {
  if (spec.period === kind) return [];
  const asked = `--${kind}`;
  return [
    trouble('bulletinOfOtherPeriod', { bulletin: spec.id, option: `--${spec.period}`, asked }),
  ];
}

function notBegun({ name }: Period, today: Day): Trouble {
  return trouble('periodNotBegun', { period: name, today: sayDay(today) });
}

function noneOf(kind: Period['kind'], all: readonly DeclaredBulletin[]): Trouble {
  const known = all.map(({ spec }) => `${spec.id} (--${spec.period})`);
  return trouble('noBulletinOfPeriod', { option: `--${kind}`, known });
}

/** A bulletin speaks of its main ledger: without that there is none. */
export function withLedger(
  bulletins: readonly DeclaredBulletin[],
  ledgers: ReadonlySet<string>,
  { bulletins: ids, language }: Options,
): { readonly bulletins: readonly DeclaredBulletin[]; readonly troubles: readonly Trouble[] } {
  const found = bulletins.filter(({ compiled }) => ledgers.has(compiled.policy.id));
  const lacking = bulletins.filter((each) => !found.includes(each));
  const isRefused = ids.length > 0 || found.length === 0;
  const troubles = lacking.map(({ compiled, spec }) =>
    trouble('bulletinWithoutLedger', {
      bulletin: localText(spec.title, language),
      ledger: localText(compiled.policy.title, language),
    }),
  );
  return { bulletins: found, troubles: isRefused ? troubles : [] };
}
