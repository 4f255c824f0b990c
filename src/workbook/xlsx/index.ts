/** The surface of the file adapter: outside src/workbook/xlsx only this may be imported. */
export { applyBulletin } from './bulletin/apply-bulletin.ts';
export { applyPlan } from './apply-plan.ts';
export { blankWorkbook } from './blank-workbook.ts';
export { clearResults } from './clear/clear-results.ts';
export { openWorkbook, type XlsxWorkbook } from './open-workbook.ts';
export { permittedPlan } from './permitted.ts';
export { bulletinPlace, ownState } from './own-state.ts';
