import type { Alignment } from '../blocks.js';
import { readXmlPart } from '../xml.js';
import type { ZipArchive } from '../zip.js';

export interface ParagraphStyle {
  basedOn?: string;
  bold?: boolean;
  align?: Alignment;
  listId?: string;
  level?: number;
}

const ALIGNMENTS: Record<string, Alignment> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

export function alignmentOf(value: string | undefined): Alignment | undefined {
  return value === undefined ? undefined : ALIGNMENTS[value];
}

/** A switch like `<w:b/>`: on unless it says otherwise. */
export function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off' && value !== 'none';
}

/** What the named paragraph styles of a .docx say about numbering, weight and alignment, inherited. */
export function readStyles(archive: ZipArchive, part: string): (id: string) => ParagraphStyle {
  const styles = new Map<string, ParagraphStyle>();
  if (archive.has(part)) {
    let style: ParagraphStyle | null = null;
    readXmlPart(archive, part, {
      open: (name, attributes) => {
        const value = attributes['w:val'];
        if (name === 'w:style') {
          style = {};
          styles.set(attributes['w:styleId'] ?? '', style);
        } else if (!style) return;
        else if (name === 'w:basedOn' && value) style.basedOn = value;
        else if (name === 'w:b') style.bold = isOn(value);
        else if (name === 'w:jc') style.align = alignmentOf(value);
        else if (name === 'w:numId' && value) style.listId = value;
        else if (name === 'w:ilvl') style.level = Number(value) || 0;
      },
      close: (name) => {
        if (name === 'w:style') style = null;
      },
    });
  }
  const resolved = new Map<string, ParagraphStyle>();
  const resolve = (id: string, depth = 0): ParagraphStyle => {
    const known = resolved.get(id);
    if (known) return known;
    const own = styles.get(id) ?? {};
    // A style may, in a damaged file, be based on itself.
    const base = own.basedOn && depth < 20 ? resolve(own.basedOn, depth + 1) : {};
    const whole = { ...base, ...own };
    resolved.set(id, whole);
    return whole;
  };
  return resolve;
}
