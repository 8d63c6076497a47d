import { Random } from './random.js';
import type { Specimen, SpecimenKind } from './specimens.js';
import { readZip, writeZip } from './zip-file.js';
import type { ZipEntry } from './zip-file.js';

/** A specimen with a few things wrong in it. The same seed and number make the same mutant. */
export interface Mutant {
  number: number;
  /** The specimen it comes from, with its ending. */
  name: string;
  /** What was done to it, in order. */
  steps: string[];
  bytes: Uint8Array;
}

type Change<T> = (value: T, random: Random) => T;
type Changes<T> = Record<string, Change<T>>;

export function mutantOf(specimens: readonly Specimen[], seed: number, number: number): Mutant {
  const random = new Random(seed, number);
  const specimen = random.pick(specimens);
  const steps: string[] = [];
  let bytes = specimen.bytes;
  for (let left = random.between(1, 3); left > 0; left--) {
    const [step, change] = random.pick(CHANGES[specimen.kind]);
    steps.push(step);
    bytes = change(bytes, random);
  }
  return { number, name: specimen.name, steps, bytes };
}

// Bytes, whatever they mean.

const RAW: Changes<Uint8Array> = {
  'flip bytes': (bytes, random) => {
    const flipped = Uint8Array.from(bytes);
    for (let left = random.between(1, 20); left > 0 && flipped.length > 0; left--) {
      const at = random.below(flipped.length);
      flipped[at] = (flipped[at] as number) ^ (1 << random.below(8));
    }
    return flipped;
  },
  truncate: (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  'cut out a range': (bytes, random) => {
    const [from, to] = rangeOf(bytes.length, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  'repeat a range': (bytes, random) => {
    const [from, to] = rangeOf(bytes.length, random);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  'blank a range': (bytes, random) => {
    const [from, to] = rangeOf(bytes.length, random);
    return Uint8Array.from(bytes).fill(random.pick([0, 0x20, 0xff]), from, to);
  },
};

function rangeOf(length: number, random: Random): [number, number] {
  const from = random.below(length + 1);
  return [from, Math.min(length, from + random.below(Math.min(length, 2000) + 1))];
}

// Texts as they might stand in a cell.

const NASTY_TEXTS = [
  '31/02/2023',
  'trước ngày 30/30/2023',
  'ngày 99 tháng 13 năm 99999',
  'Quý V/2023',
  'Quý II, III, IV, I/2020 và Quý I/2026',
  'từ ngày 31/12/2023 đến ngày 01/01/2023',
  'trước ngày '.repeat(200),
  '1'.repeat(5000),
  '1.126.2,3,4 tỷ %',
  '00000000000000000001/1/1',
  '999999999999999999999 ngày kể từ ngày ban hành',
  'trước ngày 01 của tháng cuối mỗi quý, trước ngày 15 hằng tháng',
  'giai đoạn 9999-0001',
  'Phòng Nội vụ; , ; - ; và ; P.TCKH và',
  'UBND P 3, 5, 13, 99999, -1, 0',
  'UBND phường ' + '8, '.repeat(500),
  'UBND 999999 phường',
  'P.'.repeat(3000),
  'Giao X chủ trì, phối hợp với '.repeat(100),
  'Chủ trì: Phối hợp: Chủ trì: Phối hợp:',
  'Lao động, Thương binh và Xã hội - Tài chính - Kế hoạch & Tài nguyên và Môi trường',
  '((((((((((()',
  '[[[{{{file}}}]]] {{file}} $t(documents:EMPTY)',
  '__proto__',
  'constructor',
  '=HYPERLINK("http://x")',
  '\u202E\u0301\u0301\u200B\uFEFF\u00AD',
  'Uy\u0309 ban nha\u0302n da\u0302n',
  '\uFFFE\uFFFF',
  '\u{1F1FB}\u{1F1F3}',
  'I.',
  'IIIIIIIIIIIIIIIIIII. X',
  '1.2.3.4.5.6.7.8.9.10.11.12',
  'a) b) c) d)',
  '- + * • – —',
  '\n\n\n',
  '\t\t\t\t',
  ' ',
  '',
];
const SEPARATORS = [';', ',', '; -', ' và ', '\n', ' ', '', '.', '/', ' - '];
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** One run of text, changed the way people and converters get it wrong. */
function changedText(text: string, random: Random): string {
  switch (random.below(6)) {
    case 0:
      return random.pick(NASTY_TEXTS);
    case 1:
      return text.replace(/\d+/g, () => String(random.below(random.pick([10, 40, 3000, 1e15]))));
    case 2:
      return text.replace(/[;,]| và /g, () => random.pick(SEPARATORS));
    case 3:
      return random.shuffled([...text]).join('');
    case 4:
      return `${text}${random.pick(NASTY_TEXTS)}${text}`;
    default:
      return text.repeat(random.between(0, 4));
  }
}

// XML and HTML, as text.

const MARKUP: Changes<string> = {
  'change texts': (xml, random) => {
    const share = random.pick([0.01, 0.1, 0.5]);
    return xml.replace(/>([^<>]+)</g, (whole, text: string) =>
      random.next() < share
        ? `>${changedText(text, random).replace(/[&<>]/g, (sign) => ENTITIES[sign] as string)}<`
        : whole,
    );
  },
  'swap two texts': (xml, random) => {
    const texts = [...xml.matchAll(/>([^<>]+)</g)];
    return texts.length < 2 ? xml : swapped(xml, random.pick(texts), random.pick(texts));
  },
  'swap two tags': (xml, random) => {
    const tags = [...xml.matchAll(/<[^<>]+>/g)];
    return tags.length < 2 ? xml : swapped(xml, random.pick(tags), random.pick(tags));
  },
  'drop tags': (xml, random) => xml.replace(/<[^<>]+>/g, (tag) => (random.next() < 0.002 ? '' : tag)),
  'rename elements': (xml, random) => {
    const names = [...new Set([...xml.matchAll(/<([\w:]+)/g)].map((match) => match[1] as string))];
    if (names.length < 2) return xml;
    const [from, to] = [random.pick(names), random.pick(names)];
    return xml.replace(new RegExp(`(</?)${from}(?=[\\s/>])`, 'g'), `$1${to}`);
  },
  'change attributes': (xml, random) =>
    xml.replace(/="([^"<>]*)"/g, (whole) =>
      random.next() < 0.02
        ? `="${random.pick(['', '-1', '0', '2', '65536', '1e9', 'NaN', 'restart', 'A1:XFD1048576', '../../x'])}"`
        : whole,
    ),
  'repeat rows': (xml, random) =>
    onePiece(xml, random, /<(w:tr|row|tr)\b[^>]*>[^]*?<\/\1>/g, (row) => row.repeat(random.between(2, 60))),
  'drop a row': (xml, random) => onePiece(xml, random, /<(w:tr|row|tr)\b[^>]*>[^]*?<\/\1>/g, () => ''),
  'drop cells': (xml, random) => {
    const share = random.pick([0.01, 0.1]);
    return xml.replace(/<(w:tc|c|td)\b[^>]*>[^]*?<\/\1>/g, (cell) => (random.next() < share ? '' : cell));
  },
  'merge cells': (xml, random) =>
    xml.replace(/<w:tc>|<td>/g, (tag) => {
      if (random.next() > 0.05) return tag;
      const span = random.pick([0, 2, 3, 50, 100000]);
      if (tag === '<td>') return `<td colspan="${span}" rowspan="${random.pick([0, 2, 9, 70000])}">`;
      return `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/><w:vMerge${random.pick(['', ' w:val="restart"', ' w:val="x"'])}/></w:tcPr>`;
    }),
  'nest tables': (xml, random) => {
    const depth = random.pick([1, 5, 31, 33, 200]);
    const html = /<table/.test(xml);
    const open = html ? '<table><tr><td>' : '<w:tbl><w:tr><w:tc>';
    const close = html ? '</td></tr></table>' : '<w:p/></w:tc></w:tr></w:tbl>';
    return onePiece(
      xml,
      random,
      /<(w:p|p)\b[^>]*>[^]*?<\/\1>/g,
      (piece) => open.repeat(depth) + piece + close.repeat(depth),
    );
  },
  'declare an entity': (xml) =>
    xml.replace(/^(<\?xml[^>]*>)?/, '$1<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
  'cut the text off': (xml, random) => xml.slice(0, random.below(xml.length + 1)),
};

function swapped(text: string, one: RegExpMatchArray, other: RegExpMatchArray): string {
  const [first, second] = (one.index as number) <= (other.index as number) ? [one, other] : [other, one];
  const [from, to] = [first.index as number, second.index as number];
  // Neighbours share a bracket.
  if (to < from + first[0].length) return text;
  return (
    text.slice(0, from) +
    second[0] +
    text.slice(from + first[0].length, to) +
    first[0] +
    text.slice(to + second[0].length)
  );
}

function onePiece(text: string, random: Random, pattern: RegExp, change: (piece: string) => string): string {
  const found = [...text.matchAll(pattern)];
  if (!found.length) return text;
  const piece = random.pick(found);
  const at = piece.index;
  return text.slice(0, at) + change(piece[0]) + text.slice(at + piece[0].length);
}

// Archives.

const ARCHIVE: Changes<ZipEntry[]> = {
  'drop an entry': (entries, random) => {
    const dropped = random.below(entries.length);
    return entries.filter((_, index) => index !== dropped);
  },
  'repeat an entry': (entries, random) => {
    const entry = random.pick(entries);
    return [...entries, { name: entry.name, bytes: changedPart(entry.bytes, random) }];
  },
  'rename an entry': (entries, random) =>
    changedEntry(entries, random, (entry) => ({
      ...entry,
      name: random.pick([
        'word/document.xml',
        'xl/workbook.xml',
        '../../etc/passwd',
        'word\\document.xml',
        '',
        '__proto__',
        'word/vbaProject.bin',
        entry.name.toUpperCase(),
      ]),
    })),
  'swap two entries': (entries, random) => {
    const [one, other] = [random.pick(entries), random.pick(entries)];
    return entries.map((entry) =>
      entry === one
        ? { ...entry, bytes: other.bytes }
        : entry === other
          ? { ...entry, bytes: one.bytes }
          : entry,
    );
  },
  'flip bytes in an entry': (entries, random) =>
    changedEntry(entries, random, ({ name, bytes }) => ({
      name,
      bytes: bytes.length ? (RAW['flip bytes'] as Change<Uint8Array>)(bytes, random) : bytes,
    })),
};

function changedEntry(
  entries: ZipEntry[],
  random: Random,
  change: (entry: ZipEntry) => ZipEntry,
): ZipEntry[] {
  const chosen = random.below(entries.length);
  return entries.map((entry, index) => (index === chosen ? change(entry) : entry));
}

function changedPart(bytes: Uint8Array, random: Random): Uint8Array {
  return Buffer.from(random.pick(Object.values(MARKUP))(Buffer.from(bytes).toString(), random));
}

/** The part that holds the words: the main story, or a sheet. */
const MAIN_PART = /^word\/document\.xml$|^xl\/worksheets\/|^xl\/sharedStrings\.xml$/;

function inArchive(change: Change<ZipEntry[]>): Change<Uint8Array> {
  return (bytes, random) => {
    const entries = entriesOf(bytes);
    return entries ? writeZip(change(entries, random)) : bytes;
  };
}

function inMainPart(change: Change<string>): Change<ZipEntry[]> {
  return (entries, random) => {
    const mains = entries.filter(({ name }) => MAIN_PART.test(name));
    const chosen = random.pick(mains.length && random.next() < 0.85 ? mains : entries);
    return entries.map((entry) =>
      entry === chosen
        ? { ...entry, bytes: Buffer.from(change(Buffer.from(entry.bytes).toString(), random)) }
        : entry,
    );
  };
}

/** Null where an earlier step left no archive to open. */
function entriesOf(bytes: Uint8Array): ZipEntry[] | null {
  try {
    const entries = readZip(bytes);
    return entries.length ? entries : null;
  } catch {
    return null;
  }
}

// Plain text.

const LINES: Changes<string> = {
  'shuffle lines': (text, random) => {
    const lines = text.split('\n');
    const from = random.below(lines.length);
    const some = lines.splice(from, random.pick([3, 20, lines.length]));
    return [...lines.slice(0, from), ...random.shuffled(some), ...lines.slice(from)].join('\n');
  },
  'drop lines': (text, random) =>
    text
      .split('\n')
      .filter(() => random.next() > 0.05)
      .join('\n'),
  'repeat lines': (text, random) =>
    text
      .split('\n')
      .flatMap((line) => (random.next() < 0.03 ? Array<string>(random.between(2, 30)).fill(line) : [line]))
      .join('\n'),
  'join lines': (text, random) =>
    text.replace(/\n/g, () => (random.next() < 0.1 ? random.pick([' ', '', '\t']) : '\n')),
  'change line ends': (text, random) =>
    text.replaceAll('\n', random.pick(['\r\n', '\r', '\u2028', '\n\n', '\v', '\f'])),
  'change tabs': (text, random) =>
    text.replace(/\t| \| |\|/g, (mark) =>
      random.next() < 0.1 ? random.pick(['', ' ', '\t\t', '|', '    ']) : mark,
    ),
  'change parts of lines': (text, random) =>
    text.replace(/[^\n\t|]+/g, (part) => (random.next() < 0.05 ? changedText(part, random) : part)),
  'cut the text off': MARKUP['cut the text off'] as Change<string>,
};

const ENCODINGS: Changes<Uint8Array> = {
  'write as UTF-16': (bytes) =>
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(Buffer.from(bytes).toString(), 'utf16le')]),
};

const asText =
  (change: Change<string>): Change<Uint8Array> =>
  (bytes, random) =>
    Buffer.from(change(Buffer.from(bytes).toString(), random));

// PDF, whose structure is text between its streams.

const OBJECTS: Changes<string> = {
  'change numbers': (text, random) =>
    text.replace(/\d+/g, (number) =>
      random.next() < 0.003
        ? String(random.pick([0, -1, 1, 7, 65536, 4294967296, random.below(1000)]))
        : number,
    ),
  'break an object': (text, random) =>
    onePiece(text, random, /endobj|endstream|stream|obj|xref|trailer|startxref/g, (word) =>
      random.pick(['', word.toUpperCase(), `${word} ${word}`, '<<', '>>', ']']),
    ),
  'drop an object': (text, random) => onePiece(text, random, /\d+ 0 obj[^]*?endobj/g, () => ''),
  'repeat an object': (text, random) =>
    onePiece(text, random, /\d+ 0 obj[^]*?endobj/g, (object) => object + object),
  'swap references': (text, random) =>
    text.replace(/\d+ 0 R/g, (reference) => (random.next() < 0.05 ? `${random.below(40)} 0 R` : reference)),
  'rename keys': (text, random) => {
    const keys = [...new Set([...text.matchAll(/\/[A-Z]\w+/g)].map(([key]) => key))];
    if (!keys.length) return text;
    return onePiece(text, random, /\/[A-Z]\w+/g, () => random.pick(keys));
  },
};

const asLatin =
  (change: Change<string>): Change<Uint8Array> =>
  (bytes, random) =>
    Buffer.from(change(Buffer.from(bytes).toString('latin1'), random), 'latin1');

type Step = [name: string, change: Change<Uint8Array>];

function steps<T>(changes: Changes<T>, lift: (change: Change<T>) => Change<Uint8Array>): Step[] {
  return Object.entries(changes).map(([name, change]): Step => [name, lift(change)]);
}

const raw = steps(RAW, (change) => change);

const CHANGES: Record<SpecimenKind, Step[]> = {
  // Damage to the archive itself ends at its checksums; what is inside is where the readers work.
  zip: [
    ...raw.slice(0, 2),
    ...steps(ARCHIVE, inArchive),
    ...steps(MARKUP, (change) => inArchive(inMainPart(change))),
    ...steps(MARKUP, (change) => inArchive(inMainPart(change))),
  ],
  pdf: [...raw, ...steps(OBJECTS, asLatin)],
  html: [...raw, ...steps(MARKUP, asText), ...steps(LINES, asText)],
  text: [...raw, ...steps(ENCODINGS, (change) => change), ...steps(LINES, asText)],
  ole: raw,
};
