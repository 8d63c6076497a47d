import { FileChild } from 'docx';
import type { OfficialText } from './official-document.js';
import { printable } from './wording.js';

/** An element as the packer of `docx` takes it: one name, its attributes and children. */
export type Element = Record<string, unknown>;

export function element(
  name: string,
  attributes: Record<string, string | number> | null = null,
  children: Element[] = [],
): Element {
  if (!attributes) return { [name]: children.length ? children : {} };
  const own = { _attr: attributes };
  return { [name]: children.length ? [own, ...children] : own };
}

export const value = (name: string, val: string | number): Element => element(name, { 'w:val': val });

/**
 * A part of the body given as finished elements. Reports repeat paragraphs and cells by the thousand; `docx` makes
 * several objects for each run and property of them, which takes most of the time of writing a document.
 */
export class FinishedElement extends FileChild {
  constructor(name: string, children: Element[]) {
    super(name);
    for (const child of children) this.root.push(child);
  }
}

export interface ParagraphLook {
  /** Instead of the style's own. */
  align?: 'left' | 'center' | 'right';
  keepNext?: boolean;
  bold?: boolean;
}

/** The content of a paragraph in a named style. A line feed in the text becomes a line break. */
export function paragraphContent(style: string, text: OfficialText, look: ParagraphLook = {}): Element[] {
  const properties = [
    value('w:pStyle', style),
    ...(look.keepNext ? [element('w:keepNext')] : []),
    ...(look.align ? [value('w:jc', look.align)] : []),
  ];
  const pieces = typeof text === 'string' ? [{ text, bold: look.bold }] : text;
  return [element('w:pPr', null, properties), ...pieces.map(run)];
}

function run({ text, bold, italic }: Exclude<OfficialText, string>[number]): Element {
  const properties = [...(bold ? [element('w:b')] : []), ...(italic ? [element('w:i')] : [])];
  const lines = printable(text).split('\n');
  return element('w:r', null, [
    ...(properties.length ? [element('w:rPr', null, properties)] : []),
    ...lines.flatMap((line, index) => [
      ...(index > 0 ? [element('w:br')] : []),
      { 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, line] },
    ]),
  ]);
}
