import { SaxesParser } from 'saxes';
import { strFromU8, unzipSync } from 'fflate';

/** An element of a .docx part, read without the product's own reader. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.write(xml).close();
  return root;
}

export const all = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
export const first = (element: Element, name: string): Element => all(element, name)[0] as Element;
export const value = (element: Element, name: string): string | undefined =>
  all(element, name)[0]?.attributes['w:val'];
export const paragraphWith = (body: Element, text: string): Element => {
  const found = all(body, 'w:p').find((paragraph) => paragraph.text.includes(text));
  if (!found) throw new Error(`no paragraph “${text}”`);
  return found;
};
/** Size in points, weight and slant of a paragraph's first run. */
export const look = (paragraph: Element) => ({
  size: Number(value(paragraph, 'w:sz')) / 2,
  bold: all(paragraph, 'w:b').length > 0,
  italic: all(paragraph, 'w:i').length > 0,
  align: value(paragraph, 'w:jc'),
});
export const millimetres = (twips: string | undefined): number => Math.round((Number(twips) / 1440) * 25.4);

export const styleNamed = (styles: Element, id: string): Element =>
  all(styles, 'w:style').find((style) => style.attributes['w:styleId'] === id) as Element;

export function wordParts(bytes: Uint8Array) {
  const parts = unzipSync(bytes);
  const part = (name: string) => parse(strFromU8(parts[name] as Uint8Array));
  return {
    body: first(part('word/document.xml'), 'w:body'),
    styles: part('word/styles.xml'),
    part,
    names: Object.keys(parts),
  };
}
