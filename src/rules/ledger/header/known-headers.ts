import { isBlankContent } from '../cell-text.ts';
import type { GridRow } from '../grid.ts';
import type { HeaderIndex } from './header-index.ts';
import { looseName, readHeader } from './header-text.ts';

/** Looks texts up in the names of all policies at once. Equal texts are looked up once. */
export interface KnownHeaders {
  /** Does this text name a field of some ledger? */
  isKnown(text: string): boolean;
  /** How many different fields of one policy the cells of a row name. */
  countIn(cells: GridRow['cells']): number;
}

const LONGEST = 40;

export function knownHeaders(indexes: readonly HeaderIndex[]): KnownHeaders {
  const memory = new Map<string, readonly string[]>();
  const find = (text: string): readonly string[] => {
    if (text.length > LONGEST) return [];
    const before = memory.get(text);
    if (before) return before;
    const found = fieldsNamed(text, indexes);
    memory.set(text, found);
    return found;
  };
  return {
    isKnown: (text) => find(text).length > 0,
    countIn: (cells) => mostOfOnePolicy(cells, find),
  };
}

/** "policy field" for every field that the text may name. */
function fieldsNamed(text: string, indexes: readonly HeaderIndex[]): readonly string[] {
  if (isBlankContent(text)) return [];
  const { name, withoutBrackets } = readHeader(text);
  const spellings = [name, looseName(name), withoutBrackets];
  return indexes.flatMap(({ policy, names }) =>
    spellings.flatMap((spelling) =>
      (names.get(spelling) ?? []).map(({ field }) => `${policy.id} ${field.name}`),
    ),
  );
}

function mostOfOnePolicy(
  cells: GridRow['cells'],
  find: (text: string) => readonly string[],
): number {
  const fields = new Map<string, Set<string>>();
  for (const content of cells) {
    if (typeof content !== 'string') continue;
    for (const found of find(content)) {
      const policy = found.slice(0, found.indexOf(' '));
      const named = fields.get(policy);
      if (named) named.add(found);
      else fields.set(policy, new Set([found]));
    }
  }
  return Math.max(0, ...[...fields.values()].map(({ size }) => size));
}
