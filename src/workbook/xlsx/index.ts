/** The surface of the file adapter: outside src/workbook/xlsx only this may be imported. */
export { openWorkbook, type WorkbookOpening, type XlsxWorkbook } from './open-workbook.ts';
