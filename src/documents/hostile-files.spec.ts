import { strToU8, zipSync } from 'fflate';
import { docx, p, tbl, tc, tr } from '../../test/corpus/docx-file.js';
import { DocumentError } from './documents.errors.js';
import { documentsText } from './documents.messages.js';
import { readDocument } from './read-document.js';
import { ZipArchive } from './zip.js';

async function reasonOf(bytes: Uint8Array, name = 'tệp.docx'): Promise<string> {
  try {
    await readDocument(bytes, name);
    return 'read';
  } catch (error) {
    expect(error).toBeInstanceOf(DocumentError);
    return (error as DocumentError).reason;
  }
}

/** Overwrites the sizes an archive declares for its entries, in the directory. */
function declareSize(bytes: Uint8Array, size: number): Uint8Array {
  const lying = bytes.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at + 46 < lying.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return lying;
}

describe('files that are damaged, dangerous or of the wrong kind', () => {
  it('refuses an empty file', async () => {
    expect(await reasonOf(new Uint8Array(0))).toBe('EMPTY');
    expect(await reasonOf(strToU8(' \n '), 'a.txt')).toBe('EMPTY');
  });

  it('refuses a .docx cut off in the middle of its download', async () => {
    const whole = docx(p('Kế hoạch'));
    expect(await reasonOf(whole.subarray(0, whole.length - 60))).toBe('BROKEN');
  });

  it('refuses a .docx with a flipped byte instead of reading changed text', async () => {
    const bytes = docx(p('Kế hoạch'));
    const at = Buffer.from(bytes).indexOf('word/document.xml') + 40;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    expect(await reasonOf(bytes)).toBe('BROKEN');
  });

  it('recognises the type by the bytes: a program renamed to .docx is refused, a .docx named .txt is read', async () => {
    expect(await reasonOf(new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]))).toBe('WRONG_TYPE');
    expect(await reasonOf(docx(p('Kế hoạch')), 'kế hoạch.txt')).toBe('read');
  });

  it('a picture, however little of it has come', async () => {
    expect(await reasonOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47]))).toBe('UNSUPPORTED');
    expect(await reasonOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe('UNSUPPORTED');
  });

  it('refuses a zip that is no office document', async () => {
    expect(await reasonOf(zipSync({ 'a.txt': strToU8('x') }))).toBe('WRONG_TYPE');
  });

  it('refuses a bomb whose directory admits its size', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(120 * 1024 * 1024).fill(0x20) }, { level: 9 });
    expect(await reasonOf(bomb)).toBe('TOO_LARGE');
  });

  it('refuses a bomb whose directory lies about its size, without inflating all of it', () => {
    const bomb = declareSize(
      zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) }, { level: 9 }),
      100,
    );
    const archive = new ZipArchive(bomb);
    let inflated = 0;
    expect(() => archive.stream('word/document.xml', (piece) => (inflated += piece.length))).toThrow(
      DocumentError,
    );
    expect(inflated).toBeLessThan(20 * 1024 * 1024);
  });

  it('refuses an archive of a hundred thousand entries, also when its trailer counts fewer', async () => {
    const name = strToU8('word/x');
    const entry = new Uint8Array(46 + name.length);
    new DataView(entry.buffer).setUint32(0, 0x02014b50, true);
    new DataView(entry.buffer).setUint16(28, name.length, true);
    entry.set(name, 46);
    const count = 100_000;
    const bytes = new Uint8Array(4 + entry.length * count + 22);
    bytes.set([0x50, 0x4b, 0x03, 0x04]);
    for (let at = 0; at < count; at++) bytes.set(entry, 4 + at * entry.length);
    const end = new DataView(bytes.buffer, bytes.length - 22);
    end.setUint32(0, 0x06054b50, true);
    end.setUint16(10, count & 0xffff, true);
    end.setUint32(16, 4, true);
    expect(await reasonOf(bytes)).toBe('TOO_MANY_PARTS');
    end.setUint16(10, 5, true);
    expect(await reasonOf(bytes)).toBe('TOO_MANY_PARTS');
  });

  it('refuses XML that declares entities, before anything is expanded or fetched', async () => {
    const dtd = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    expect(
      await reasonOf(
        docx('', { 'word/document.xml': `${dtd}<w:document xmlns:w="w"><w:t>&x;</w:t></w:document>` }),
      ),
    ).toBe('UNSAFE');
    const laughs = '<!DOCTYPE d [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;">]>';
    expect(await reasonOf(docx('', { 'word/styles.xml': `${laughs}<w:styles/>` }))).toBe('UNSAFE');
  });

  it('refuses XML that is not well-formed', async () => {
    expect(await reasonOf(docx('<w:p><w:r></w:p>'))).toBe('BROKEN');
  });

  it('refuses tables nested a thousand deep', async () => {
    let nested = p('đáy');
    for (let depth = 0; depth < 1000; depth++) nested = tbl(tr(tc(nested)));
    expect(await reasonOf(docx(nested))).toBe('TOO_DEEP');
  });

  it('refuses a document with macros, whatever its name', async () => {
    expect(await reasonOf(docx(p('x'), { 'word/vbaProject.bin': 'x' }))).toBe('MACRO');
    const types =
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>';
    expect(await reasonOf(docx(p('x'), { '[Content_Types].xml': types }), 'a.docm')).toBe('MACRO');
  });

  it('says in Vietnamese which file it is and what to do next', async () => {
    const error = (await readDocument(new Uint8Array(0), 'ke-hoach.docx').catch(
      (caught: unknown) => caught,
    )) as DocumentError;
    expect(documentsText('vi', error.reason, error.params)).toBe(
      'Tệp “ke-hoach.docx” trống. Kiểm tra lại tệp rồi gửi lại.',
    );
  });

  it('survives a small document cut anywhere', async () => {
    const whole = docx(tbl(tr('1', 'Việc')));
    for (let length = 4; length < whole.length; length += 7) {
      expect(await reasonOf(whole.subarray(0, length))).not.toBe('read');
    }
  });
});

describe('old office files and PDF', () => {
  const ole = (text: string): Uint8Array =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(text, 'utf16le')]);

  it('says when a file is locked by a password, holds macros, or is another old format', async () => {
    expect(await reasonOf(ole('EncryptedPackage'))).toBe('ENCRYPTED');
    expect(await reasonOf(ole('WordDocument _VBA_PROJECT'), 'a.doc')).toBe('MACRO');
    expect(await reasonOf(ole('PowerPoint Document'), 'a.ppt')).toBe('UNSUPPORTED');
    expect(await reasonOf(ole('WordDocument'), 'a.doc')).toBe('BROKEN');
  });

  it('refuses a damaged PDF', async () => {
    expect(await reasonOf(strToU8('%PDF-1.7\nrubbish'), 'a.pdf')).toBe('BROKEN');
  });
});
