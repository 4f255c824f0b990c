/** The surface of the core: outside src/rules only this may be imported. */
export { parseDay, sayDay, type Day } from './day/day.ts';
export type { Fault, FaultPlace } from './fault.ts';
export { nameables, nearest } from './policy/reading/nearest.ts';
export { cliArgumentFaults } from './words/cli-argument-words.ts';
export { cliFileFaults } from './words/cli-file-words.ts';
export { cliHelp } from './words/cli-help-words.ts';
export type { FaultWords, Language } from './words/language.ts';
