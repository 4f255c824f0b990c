import type { Language } from '../../../rules/index.ts';
import { saidWords } from '../../words/said-words.ts';
import type { Voice } from './said.ts';

/** Made once for a thing and a language: the state is replaced and never changed, so it holds as long as the thing. */
export function memoised<Thing extends object, Made>(
  make: (thing: Thing, voice: Voice) => Made,
): (thing: Thing, language: Language) => Made {
  const made = new WeakMap<Thing, Map<Language, Made>>();
  return (thing, language) => {
    const known = made.get(thing) ?? new Map<Language, Made>();
    made.set(thing, known);
    const before = known.get(language);
    if (before !== undefined) return before;
    const now = make(thing, { language, words: saidWords[language] });
    known.set(language, now);
    return now;
  };
}
