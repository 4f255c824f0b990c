/** The surface of the file adapter: outside src/workbook/xlsx only this may be imported. */
export { applyPlan } from './apply-plan.ts';
export { clearResults } from './clear/clear-results.ts';
export { openWorkbook, type XlsxWorkbook } from './open-workbook.ts';
export { ownState } from './own-state.ts';
