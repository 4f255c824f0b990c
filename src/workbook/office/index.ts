/** The surface of the adapter over Office.js: outside src/workbook/office only this may be imported. */
export { officeWorkbook } from './office-workbook.ts';
