export { buildOfficialPdf } from './build-official-pdf.js';
