export { writeOfficialPdf } from './write-official-pdf.js';
