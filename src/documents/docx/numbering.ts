import { readXmlPart } from '../xml.js';
import type { Attributes } from '../xml.js';
import type { ZipArchive } from '../zip.js';

/** One level of a list: how it counts and what it prints. */
export interface Level {
  format: string;
  /** "%1.%2." and the like; "%n" stands for the counter of level n (from 1). */
  text: string;
  start: number;
}

interface List {
  abstractId: string;
  restarts: Map<number, number>;
}

const LEVELS = 9;

/** The automatic numbers of a text: which lists exist, and how far each has counted. */
export class Numbering {
  private readonly abstracts = new Map<string, Map<number, Level>>();
  private readonly lists = new Map<string, List>();
  /** Lists of one abstract definition count on together, as Word prints them. */
  private readonly counters = new Map<string, number[]>();
  private readonly started = new Set<string>();

  static read(archive: ZipArchive, part: string): Numbering {
    const numbering = new Numbering();
    if (archive.has(part)) numbering.load(archive, part);
    return numbering;
  }

  addDefinition(id: string, levels: Map<number, Level>): void {
    this.abstracts.set(id, levels);
  }

  addList(id: string, definition: string): void {
    this.lists.set(id, { abstractId: definition, restarts: new Map() });
  }

  /** The number the next paragraph of this list and level prints ("2.1.", "a)", "-"), counting it. */
  next(listId: string, level: number): string | null {
    const list = this.lists.get(listId);
    const levels = list && this.abstracts.get(list.abstractId);
    const own = levels?.get(level);
    if (!list || !levels || !own || level >= LEVELS) return null;
    const counter = this.counters.get(list.abstractId) ?? new Array<number>(LEVELS).fill(0);
    this.counters.set(list.abstractId, counter);
    if (!this.started.has(listId)) {
      this.started.add(listId);
      for (const [at, start] of list.restarts) counter[at] = start - 1;
    }
    const before = counter[level] ?? 0;
    counter[level] = before === 0 ? own.start : before + 1;
    counter.fill(0, level + 1);
    if (own.format === 'bullet') return bullet(own.text);
    if (own.format === 'none') return null;
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const definition = levels.get(at);
      return format(counter[at] || (definition?.start ?? 1), definition?.format ?? 'decimal');
    });
  }

  private load(archive: ZipArchive, part: string): void {
    let abstract: Map<number, Level> | null = null;
    let level: Level | null = null;
    let list: List | null = null;
    let override = 0;
    const value = (attributes: Attributes): string => attributes['w:val'] ?? '';
    readXmlPart(archive, part, {
      open: (name, attributes) => {
        if (name === 'w:abstractNum') {
          abstract = new Map();
          this.abstracts.set(attributes['w:abstractNumId'] ?? '', abstract);
        } else if (name === 'w:lvl' && abstract) {
          level = { format: 'decimal', text: '', start: 1 };
          abstract.set(Number(attributes['w:ilvl'] ?? 0), level);
        } else if (name === 'w:numFmt' && level) level.format = value(attributes);
        else if (name === 'w:lvlText' && level) level.text = value(attributes);
        else if (name === 'w:start' && level) level.start = Number(value(attributes)) || 0;
        else if (name === 'w:num') {
          list = { abstractId: '', restarts: new Map() };
          this.lists.set(attributes['w:numId'] ?? '', list);
        } else if (name === 'w:abstractNumId' && list) list.abstractId = value(attributes);
        else if (name === 'w:lvlOverride') override = Number(attributes['w:ilvl'] ?? 0);
        else if (name === 'w:startOverride' && list)
          list.restarts.set(override, Number(value(attributes)) || 1);
      },
      close: (name) => {
        if (name === 'w:abstractNum') abstract = null;
        else if (name === 'w:lvl') level = null;
        else if (name === 'w:num') list = null;
      },
    });
  }
}

/** Bullets come from symbol fonts whose code points mean nothing outside them; a dash always reads right. */
function bullet(text: string): string {
  return text === '+' || text === '*' ? text : '-';
}

function format(value: number, kind: string): string {
  switch (kind) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

function letters(value: number): string {
  // Word repeats the letter after z: aa, bb, cc.
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.min(Math.floor((value - 1) / 26) + 1, 8));
}

const ROMAN: Array<[number, string]> = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  let left = Math.min(value, 3999);
  let text = '';
  for (const [worth, letter] of ROMAN) {
    while (left >= worth) {
      text += letter;
      left -= worth;
    }
  }
  return text;
}
