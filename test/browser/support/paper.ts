import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';

export interface Paper {
  pages: number;
  /** Whether the first page lies across. */
  across: boolean;
  /** All that is printed, without the spaces and line breaks that columns put anywhere. */
  words: string;
}

/** The page as its “In” button would print it, on the paper its style sheet asks for. */
export async function printed(page: Page): Promise<Paper> {
  const bytes = await page.pdf({ preferCSSPageSize: true });
  const document = await getDocument({ data: new Uint8Array(bytes) }).promise;
  const words: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item) words.push(item.str);
  }
  const [left = 0, bottom = 0, right = 0, top = 0] = (await document.getPage(1)).view;
  const { numPages } = document;
  await document.destroy();
  return { pages: numPages, across: right - left > top - bottom, words: asWords(words.join('')) };
}

/** Text as {@link Paper.words} has it. */
export function asWords(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}
