export { buildWorkbook } from './build-workbook.js';
export type { CellAlignment, SheetCell, SheetColumn, WorkbookSheet } from './build-workbook.js';
