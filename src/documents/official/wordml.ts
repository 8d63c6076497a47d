import { FileChild } from 'docx';
import type { OfficialText } from './official-document.js';
import { printable } from './wording.js';

/** An element as it stands in the file. */
export type Element = string;

export function element(
  name: string,
  attributes: Record<string, string | number> = {},
  content: readonly Element[] = [],
): Element {
  let open = name;
  for (const [key, val] of Object.entries(attributes)) open += ` ${key}="${val}"`;
  return content.length ? `<${open}>${content.join('')}</${name}>` : `<${open}/>`;
}

export const value = (name: string, val: string | number): Element => element(name, { 'w:val': val });

const MARK = 'w:finished';

/**
 * A part of the body written as it will stand in the file. Reports repeat paragraphs and cells by the thousand; `docx`
 * makes several objects for each run and property of them, which takes most of the time of writing a document. So it
 * writes only a mark, in whose place {@link withFinished} puts the part.
 */
export class FinishedElement extends FileChild {
  readonly xml: string;

  constructor(name: string, content: readonly Element[]) {
    super(MARK);
    this.xml = element(name, {}, content);
  }
}

/**
 * @param xml the document as `docx` wrote it.
 * @param children what it was given to write, in this order.
 */
export function withFinished(xml: string, children: readonly FileChild[]): string {
  const finished = children.filter((child) => child instanceof FinishedElement);
  const pieces = xml.split(`<${MARK}/>`);
  if (pieces.length !== finished.length + 1)
    throw new Error(`${finished.length} finished parts for ${pieces.length - 1} marks`);
  return pieces.map((piece, index) => piece + (finished[index]?.xml ?? '')).join('');
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);
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
  return [element('w:pPr', {}, properties), ...pieces.map(run)];
}

function run({ text, bold, italic }: Exclude<OfficialText, string>[number]): Element {
  const properties = [...(bold ? [element('w:b')] : []), ...(italic ? [element('w:i')] : [])];
  const lines = escaped(printable(text)).split('\n');
  return element('w:r', {}, [
    ...(properties.length ? [element('w:rPr', {}, properties)] : []),
    // The content is never empty, even where the text is: the run keeps its place.
    lines.map((line) => `<w:t xml:space="preserve">${line}</w:t>`).join('<w:br/>'),
  ]);
}
