import chinaCalendar from '../../seeds/calendars/china.json' with { type: 'json' };
import catalogue from '../../seeds/clauses.json' with { type: 'json' };
import { localText, readCalendar, type Language, type Policy } from '../rules/index.ts';
import { shippedPolicies } from './shipped-policies.ts';

/** What a fresh install starts with: the clause catalogue, the calendar and the policies. */
export const clauseIds: ReadonlySet<string> = new Set(catalogue.clauses.map(({ id }) => id));

/** Clause → what it asks for. */
export function clauseTexts(language: Language): ReadonlyMap<string, string> {
  return new Map(catalogue.clauses.map(({ id, text }) => [id, localText(text, language)]));
}

export const calendar = readCalendar(chinaCalendar.years);

export interface PolicyText {
  readonly file: string;
  readonly text: string;
}

export const shippedTexts: readonly PolicyText[] = Object.entries(shippedPolicies).map(
  ([file, policy]) => ({
    file: `seeds/policies/${file}`,
    text: `${JSON.stringify(policy, null, 2)}\n`,
  }),
);

/** The same, as they stand: a test reads each of them without a fault, which makes them policies. */
export const shipped: readonly Policy[] = Object.values(shippedPolicies) as readonly Policy[];
