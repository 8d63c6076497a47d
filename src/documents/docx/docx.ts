import type { Block, NeutralDocument, Place, Table } from '../blocks.js';
import { DocumentError } from '../documents.errors.js';
import { readXmlPart } from '../xml.js';
import type { ZipArchive } from '../zip.js';
import { Numbering } from './numbering.js';
import { StoryReader } from './story.js';
import { readStyles } from './styles.js';

const OFFICE_DOCUMENT = '/officeDocument';

/**
 * Reads a .docx as printed: tracked changes accepted, hidden text left out, automatic numbers restored.
 * @throws DocumentError MACRO, BROKEN, TOO_LARGE, TOO_DEEP, UNSAFE.
 */
export function readDocx(archive: ZipArchive): NeutralDocument {
  const main = mainPart(archive);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const numbering = Numbering.read(archive, `${folder}numbering.xml`);
  const styleOf = readStyles(archive, `${folder}styles.xml`);

  const story = new StoryReader(numbering, styleOf);
  readXmlPart(archive, main, story);
  const notes = new StoryReader(new Numbering(), styleOf);
  for (const part of [`${folder}footnotes.xml`, `${folder}endnotes.xml`]) {
    if (archive.has(part)) readXmlPart(archive, part, notes);
  }

  const blocks = story.body.blocks;
  const known = story.breaks > 0;
  blocks.forEach((block, index) => locate(block, index, known));
  return { format: 'docx', blocks, footnotes: notes.footnotes, pages: known ? story.breaks + 1 : null };
}

/** The main part is named by the package's relationships; not every producer calls it document.xml. */
function mainPart(archive: ZipArchive): string {
  let target: string | null = null;
  if (archive.has('_rels/.rels')) {
    readXmlPart(archive, '_rels/.rels', {
      open: (_, attributes) => {
        if (attributes['Type']?.endsWith(OFFICE_DOCUMENT)) target ??= attributes['Target'] ?? null;
      },
    });
  }
  const part = ((target as string | null) ?? 'word/document.xml').replace(/^\//, '');
  if (!archive.has(part)) throw new DocumentError('BROKEN');
  return part;
}

/** Fills in what is only known at the end: the index of each block, and whether pages were counted. */
function locate(block: Block, index: number, pagesKnown: boolean): void {
  const settle = (place: Place): void => {
    place.block = index;
    place.page = pagesKnown && place.page !== null ? place.page + 1 : null;
  };
  settle(block.place);
  if (block.type === 'table') locateRows(block, settle);
}

function locateRows(table: Table, settle: (place: Place) => void): void {
  for (const row of table.rows) {
    settle(row.place);
    for (const cell of row.cells) {
      settle(cell.place);
      for (const nested of cell.tables) {
        settle(nested.place);
        locateRows(nested, settle);
      }
    }
  }
}
