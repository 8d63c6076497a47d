import { renderDocx } from './render-docx.js';
import { renderHtml, renderMarkdown, renderTxt } from './render-text.js';
import { renderWordXml } from './render-word-xml.js';
import { renderXlsx } from './render-xlsx.js';
import type { Format, VarietyDocument } from './model.js';

export function extensionOf(format: Format): string {
  if (format === 'txt' || format === 'markdown') return 'txt';
  return format === 'html' || format === 'xlsx' ? format : 'docx';
}

/** The bytes of the document in one format. */
export async function render(document: VarietyDocument, format: Format): Promise<Uint8Array> {
  const { blocks } = document;
  switch (format) {
    case 'docx':
      return renderDocx(blocks);
    case 'word':
    case 'libreoffice':
    case 'google':
      return renderWordXml(blocks, format);
    case 'txt':
      return Buffer.from(renderTxt(blocks), 'utf8');
    case 'markdown':
      return Buffer.from(renderMarkdown(blocks), 'utf8');
    case 'html':
      return Buffer.from(renderHtml(blocks), 'utf8');
    case 'xlsx':
      return renderXlsx(blocks);
  }
}
