/** The surface of the core: outside src/rules only this may be imported. */
export type * from './bulletin/bulletin.ts';
export { bulletinsIn, type DeclaredBulletin } from './bulletin/bulletins-in.ts';
export { makeBulletin, type BulletinInputs } from './bulletin/make-bulletin.ts';
export { periodBefore, periodOf, readPeriod } from './bulletin/periods.ts';
export { annexRows, annexTargets } from './bulletin/annex-rows.ts';
export { chartsOf, type ChartData } from './bulletin/chart-data.ts';
export { groupsAt, sayGroupName, sayPath } from './bulletin/group-names.ts';
export { sayAmount, sayFigure, sayPeriod, unitOf } from './bulletin/say-figure.ts';
export {
  indicatorTitle,
  sayColour,
  sayColourReasons,
  sayListReason,
  sayRelief,
} from './bulletin/say-reasons.ts';
export { sayScope } from './bulletin/say-scope.ts';
export { planBulletin } from './bulletin/sheet/plan-bulletin.ts';
export { readPublished } from './bulletin/sheet/published.ts';
export { sayDoubts, sayWhatIsAmiss } from './bulletin/say-doubts.ts';
export { sayRestated, sayTrendNote } from './bulletin/say-restated.ts';
export { sayPartShare } from './bulletin/index-parts.ts';
export { tellingCell } from './bulletin/telling-cell.ts';
export { proposeChange } from './change/propose-change.ts';
export type { CellChange, FindingAsked, SmallestChange, Way } from './change/smallest-change.ts';
export { check } from './check/check.ts';
export type * from './check/check-run.ts';
export { everyUnchecked, whyUnchecked } from './check/every-unchecked.ts';
export {
  explain,
  type CheckInputs,
  type Explained,
  type ExplainedRule,
  type Explanation,
  type RecordAsked,
} from './check/explain.ts';
export { testPolicy, type PolicyTestReport, type TestFailure } from './check/test-policy.ts';
export type { Watch } from './check/watch.ts';
export { dayOf, parseDay, sayDay, type Day } from './day/day.ts';
export { readCalendar } from './day/work-calendar.ts';
export type { Fault, FaultPlace } from './fault.ts';
export {
  cellAddress,
  columnLetters,
  columnNumber,
  contains,
  rangeAddress,
} from './ledger/address.ts';
export { assembleLedgers } from './ledger/assemble-ledgers.ts';
export { cellOf } from './ledger/cell-of.ts';
export type * from './ledger/grid.ts';
export type * from './ledger/ledger.ts';
export type { LedgerMapping } from './ledger/ledger-mapping.ts';
export { readInParts, readLedgers } from './ledger/read-ledgers.ts';
export { valueAsJson } from './ledger/value-as-json.ts';
export type { Value } from './ledger/value.ts';
export { checkTogether } from './policy/check-together.ts';
export type * from './policy/compiled-policy.ts';
export { readPolicy } from './policy/read-policy.ts';
export { switchRules } from './policy/switch-rules.ts';
export { nameables, nearest } from './policy/reading/nearest.ts';
export type { Level, Light, Policy, Severity } from './policy/shape/index.ts';
export { hashText, laneDigits } from './results/data-hash.ts';
export { freshness, freshnessInParts, type Freshness } from './results/freshness.ts';
export {
  bulletinRole,
  FORMAT_MARKER,
  HEADER_PREFIX,
  isBulletinRole,
  NAME_PREFIX,
  readOwnName,
  reference,
  sheetName,
  sheetNameStart,
  type BulletinRole,
  type ResultColumn,
  type SheetRole,
} from './results/own-names.ts';
export { isWhileSame } from './results/mark-formulas.ts';
export { planInParts, planResults } from './results/plan-results.ts';
export type { ResultsContext } from './results/results-context.ts';
export { printScale } from './results/print-scale.ts';
export { readRuns } from './results/runs-sheet.ts';
export { sayPlanNote } from './results/say-plan-note.ts';
export type * from './results/write-plan.ts';
export { shownContent } from './results/shown-content.ts';
export { cellSum, readSums } from './results/written-sums.ts';
export { isErrorInKey } from './words/results-words.ts';
export { atOnce, inParts, lookThrough, type Parts, RECORDS_A_PART } from './parts.ts';
export { sameData } from './same-data.ts';
export { grantWaiver, whyNotWaivable, type WaiverRequest } from './waivers/grant-waiver.ts';
export { isWaived } from './waivers/is-waived.ts';
export { holdsWaivers, isWaiversTitle, readWaivers } from './waivers/read-waivers.ts';
export { NO_WAIVERS, type Waivers } from './waivers/waiver.ts';
export { writtenWaivers } from './waivers/waivers-sheet.ts';
export { bulletinWords, type BulletinWords } from './words/bulletin-words.ts';
export { cliArgumentFaults } from './words/cli-argument-words.ts';
export { cliBulletinFaults, cliBulletinWords } from './words/cli-bulletin-words.ts';
export { cliCheckWords } from './words/cli-check-words.ts';
export { cliExplainWords } from './words/cli-explain-words.ts';
export { cliFileFaults } from './words/cli-file-words.ts';
export { cliHelp } from './words/cli-help-words.ts';
export { cliPolicyWords } from './words/cli-policy-words.ts';
export { cliReadWords } from './words/cli-read-words.ts';
export { sayFreshness } from './words/freshness-words.ts';
export { localText, type FaultWords, type Language } from './words/language.ts';
export { officeFaults, type OfficeFaultCode } from './words/office-words.ts';
export {
  sayEvidence,
  sayNotice,
  sayOtherSheet,
  saySetAside,
  sayUnmapped,
} from './words/ledger-words.ts';
export { causeTitle, sayFault, sayFinding, sayReason, sayUnchecked } from './words/say.ts';
export { sayHonestly, sayMends, sayNoWay, sayWay, type ChangeVoice } from './words/say-change.ts';
export { sayColumn, sayScore } from './words/say-declared.ts';
export { sayComparison, type ExplainVoice } from './words/say-explained.ts';
export { fieldTitle, ruleTitle } from './words/say-titles.ts';
export { sayValue } from './words/say-value.ts';
export { sayWaiver } from './words/say-waiver.ts';
export { workbookFaults, type WorkbookFaultCode } from './words/workbook-words.ts';
export { compilePolicy } from './policy/compile-policy.ts';
