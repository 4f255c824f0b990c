/** The surface of the file adapter: outside src/workbook/xlsx only this may be imported. */
export { applyPlan } from './apply-plan.ts';
export { clearResults, type Cleared } from './clear/clear-results.ts';
export { openWorkbook, type WorkbookOpening, type XlsxWorkbook } from './open-workbook.ts';
export { ownState, type OwnState } from './own-state.ts';
