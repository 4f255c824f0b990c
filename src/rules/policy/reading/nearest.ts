import { distance } from 'fastest-levenshtein';

/** A thing that may be named, by its name or by a label that people know it by (a title, an alias). */
export interface Nameable {
  readonly name: string;
  readonly labels?: readonly string[];
}

const LONGEST_NAME = 60;

/** The name that was probably meant, or '' where nothing is near. */
export function nearest(word: string, candidates: Iterable<Nameable>): string {
  if (word.length > LONGEST_NAME) return '';
  const sought = plain(word);
  let best = { name: '', far: Infinity };
  for (const { name, labels = [] } of candidates) {
    for (const label of [name, ...labels]) {
      const far = farness(sought, plain(label));
      if (far < best.far) best = { name, far };
    }
  }
  return best.name;
}

export function nameables(names: Iterable<string>): Nameable[] {
  return [...names].map((name) => ({ name }));
}

/** Between 0 (the same) and 1; Infinity where the words have too little in common. */
function farness(word: string, label: string): number {
  const length = Math.max(word.length, label.length);
  if (length === 0) return Infinity;
  const steps = distance(word, label);
  const shorter = Math.min(word.length, label.length);
  const isPart = shorter >= 2 && (word.includes(label) || label.includes(word));
  const isNear = steps <= Math.max(1, Math.floor(length * 0.4)) && steps < length;
  return isNear || isPart ? steps / length : Infinity;
}

function plain(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/g, '');
}
