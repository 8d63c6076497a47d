/** 20 MB, the limit of one uploaded file. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** Media types accepted as evidence, by what the bytes say and never by the name. */
export const EVIDENCE_TYPES: ReadonlySet<string> = new Set([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'image/jpeg',
  'image/png',
]);

/** What a file of each type that is kept may be called; the first where its name says nothing. */
const EXTENSIONS: Record<string, readonly [string, ...string[]]> = {
  'application/pdf': ['.pdf'],
  'application/msword': ['.doc'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'text/html': ['.html', '.htm'],
  'text/plain': ['.txt'],
};

/**
 * The name with an ending that its type may have: what begins like a PDF and is called "x.hta" would be run as a
 * program by whoever opens it after the download.
 */
export function nameForType(name: string, mediaType: string): string {
  const endings = EXTENSIONS[mediaType];
  if (!endings || endings.some((ending) => name.toLowerCase().endsWith(ending))) return name;
  return `${name}${endings[0]}`;
}

/** Browsers send a file's name as bytes that the form parser reads as Latin-1; Vietnamese names need UTF-8. */
export function readableFileName(received: string): string {
  const utf8 = Buffer.from(received, 'latin1').toString('utf8');
  const name = (utf8.includes('\uFFFD') ? received : utf8).normalize('NFC');
  const base = name.split(/[\\/]/).at(-1) ?? name;
  return (
    Array.from(base, (character) => (character < ' ' ? ' ' : character))
      .join('')
      .slice(0, 200) || 'tep'
  );
}
