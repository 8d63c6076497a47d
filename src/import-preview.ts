import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { previewDocument } from './plans/import/index.js';
import type { ImportPreview } from './plans/import/index.js';
import { readUnitDirectory } from './units/unit-directory-file.rules.js';

/** What `dondoc import-preview FILE [--units UNITS.json]` prints. Needs no database. */
export async function previewFile(file: string, unitsFile: string | undefined): Promise<ImportPreview> {
  const bytes = await readFile(file);
  return previewDocument(bytes, path.basename(file), unitsFile ? await readUnits(unitsFile) : undefined);
}

async function readUnits(file: string) {
  const text = await readFile(file, 'utf8');
  const directory = readUnitDirectory(parse(text));
  if (directory) return directory;
  throw new Error(
    `Tệp cây đơn vị “${file}” chưa đúng dạng. Cần JSON {"units": [{"name": "…", "aliases": ["…"]}], "groups": […]}.`,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
