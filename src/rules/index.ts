/** The surface of the core: outside src/rules only this may be imported. */
export type * from './check/check-run.ts';
export { parseDay, sayDay, type Day } from './day/day.ts';
export type { Fault, FaultPlace } from './fault.ts';
export {
  cellAddress,
  columnLetters,
  columnNumber,
  contains,
  rangeAddress,
} from './ledger/address.ts';
export type * from './ledger/grid.ts';
export type * from './ledger/ledger.ts';
export type { Value } from './ledger/value.ts';
export type * from './policy/compiled-policy.ts';
export { nameables, nearest } from './policy/reading/nearest.ts';
export type { Field, Level, Policy, Severity } from './policy/shape/index.ts';
export {
  FORMAT_MARKER,
  HEADER_PREFIX,
  NAME_PREFIX,
  readOwnName,
  reference,
  SHEET_NAMES,
} from './results/own-names.ts';
export type * from './results/write-plan.ts';
export { cliArgumentFaults } from './words/cli-argument-words.ts';
export { cliCheckWords } from './words/cli-check-words.ts';
export { cliFileFaults } from './words/cli-file-words.ts';
export { cliHelp } from './words/cli-help-words.ts';
export { localText, type FaultWords, type Language } from './words/language.ts';
