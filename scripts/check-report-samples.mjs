#!/usr/bin/env node
/**
 * Opens every .docx of docs/samples/ in LibreOffice and looks whether it says, on sheets of the same sizes, the words
 * of the .pdf beside it. The pages of both go to test-results/samples as pictures to be looked at (with pdftoppm).
 * For people at a machine that has LibreOffice; the tests need none. Usage: npm run samples:check
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const SAMPLES = path.join(ROOT, 'docs/samples');
const PICTURES = path.join(ROOT, 'test-results/samples');

if (spawnSync('soffice', ['--version']).status !== 0) {
  console.error('LibreOffice (soffice) is not on this machine: nothing was checked.');
  process.exit(2);
}
const folder = mkdtempSync(path.join(os.tmpdir(), 'dondoc-office-'));
mkdirSync(PICTURES, { recursive: true });
let wrong = 0;
try {
  for (const name of readdirSync(SAMPLES).filter((file) => file.endsWith('.docx'))) {
    const printed = convert(path.join(SAMPLES, name));
    const own = path.join(SAMPLES, name.replace(/docx$/, 'pdf'));
    pictures(printed, `${path.basename(name, '.docx')}-word`);
    if (!existsSync(own)) {
      console.log(`${name}: opens; there is no .pdf beside it`);
      continue;
    }
    pictures(own, `${path.basename(name, '.docx')}-pdf`);
    const [theirs, ours] = [await read(printed), await read(own)];
    const missing = [...theirs.words].filter((word) => !ours.words.has(word));
    const added = [...ours.words].filter((word) => !theirs.words.has(word));
    const sizes = theirs.sizes === ours.sizes ? '' : `sheets ${theirs.sizes} and ${ours.sizes}; `;
    const agree = !sizes && !missing.length && !added.length;
    if (!agree) wrong++;
    const said = agree
      ? 'the same words on the same sheets'
      : `${sizes}only in Word: ${missing.join(' ')}; only in .pdf: ${added.join(' ')}`;
    console.log(`${name}: ${theirs.pages} pages in LibreOffice, ${ours.pages} in .pdf: ${said}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(wrong ? 1 : 0);

function convert(file) {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const env = { ...process.env, FONTCONFIG_FILE: fonts() };
  const { status } = spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, inTinos(file)],
    { env },
  );
  const printed = path.join(folder, path.basename(file).replace(/docx$/, 'pdf'));
  if (status !== 0 || !existsSync(printed)) throw new Error(`LibreOffice does not open ${file}`);
  return printed;
}

/** The file in Tinos, which is as wide: without Times New Roman LibreOffice would mix letters of several fonts. */
function inTinos(file) {
  const parts = unzipSync(readFileSync(file));
  const styles = strFromU8(parts['word/styles.xml']).replaceAll('Times New Roman', 'Tinos');
  const copy = path.join(folder, path.basename(file));
  writeFileSync(copy, zipSync({ ...parts, 'word/styles.xml': strToU8(styles) }));
  return copy;
}

/** Where LibreOffice finds Tinos. */
function fonts() {
  const file = path.join(folder, 'fonts.conf');
  const tinos = path.join(ROOT, 'node_modules/@expo-google-fonts/tinos');
  const system = '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>';
  writeFileSync(file, `<?xml version="1.0"?><fontconfig>${system}<dir>${tinos}</dir></fontconfig>`);
  return file;
}

function pictures(file, name) {
  spawnSync('pdftoppm', ['-r', '60', '-png', file, path.join(PICTURES, name)]);
}

async function read(file) {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const document = await task.promise;
  const words = new Set();
  const sizes = new Set();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    sizes.add(`${Math.round((width / 72) * 25.4)}×${Math.round((height / 72) * 25.4)}`);
    const { items } = await page.getTextContent();
    const text = items.map(({ str, hasEOL }) => str + (hasEOL ? ' ' : '')).join('');
    for (const word of text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []) words.add(word);
  }
  const pages = document.numPages;
  await task.destroy();
  return { words, sizes: [...sizes].join(', '), pages };
}
