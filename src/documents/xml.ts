import { SaxesParser } from 'saxes';
import { DocumentError } from './documents.errors.js';
import type { ZipArchive } from './zip.js';

export type Attributes = Record<string, string>;

export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Real documents stay far below; only hostile ones go deeper. */
const DEEPEST_ELEMENT = 256;

/** Namespaces whose usual prefix the handlers rely on; another prefix is translated to the usual one. */
const USUAL_PREFIX: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
};

/**
 * Reads one XML part of an archive, streaming. No DTD is accepted, so no entity beyond the five of XML is
 * ever expanded and nothing outside the archive is fetched.
 * @throws DocumentError UNSAFE (a DTD), TOO_DEEP, BROKEN (not well-formed), and those of the archive.
 */
export function readXmlPart(archive: ZipArchive, name: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let renamed: Map<string, string> | null = null;
  const usual = (qualified: string): string => {
    if (!renamed) return qualified;
    const colon = qualified.indexOf(':');
    const prefix = renamed.get(colon < 0 ? '' : qualified.slice(0, colon));
    return prefix === undefined ? qualified : `${prefix}:${qualified.slice(colon + 1)}`;
  };
  parser.on('doctype', () => {
    throw new DocumentError('UNSAFE');
  });
  parser.on('error', () => {
    throw new DocumentError('BROKEN');
  });
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST_ELEMENT) throw new DocumentError('TOO_DEEP');
    if (depth === 1) renamed = unusualPrefixes(tag.attributes);
    handler.open(usual(tag.name), renamed ? usualAttributes(tag.attributes, usual) : tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth--;
    handler.close?.(usual(tag.name));
  });
  if (handler.text) parser.on('text', (text) => handler.text?.(text));

  let decoder: InstanceType<typeof TextDecoder> | null = null;
  archive.stream(name, (bytes) => {
    decoder ??= new TextDecoder(encodingOf(bytes));
    parser.write(decoder.decode(bytes, { stream: true }));
  });
  parser.close();
}

function unusualPrefixes(root: Attributes): Map<string, string> | null {
  const found = new Map<string, string>();
  for (const [name, uri] of Object.entries(root)) {
    const usual = USUAL_PREFIX[uri];
    if (!usual || (name !== 'xmlns' && !name.startsWith('xmlns:'))) continue;
    const prefix = name === 'xmlns' ? '' : name.slice(6);
    if (prefix !== usual) found.set(prefix, usual);
  }
  return found.size > 0 ? found : null;
}

function usualAttributes(attributes: Attributes, usual: (name: string) => string): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.includes(':') ? usual(name) : name, value]),
  );
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
