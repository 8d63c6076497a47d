import { setTimeout } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const GO_VAP = 'samples/KH-3707-Go-Vap-2022.docx';
export const QUAN_1 = 'samples/KH-28-Quan-1-2023.docx';

export interface GivenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export function sampleFile(file: string): GivenFile {
  return {
    name: path.basename(file),
    mimeType: file.endsWith('.docx')
      ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
      : 'text/plain',
    buffer: readFileSync(path.resolve(file)),
  };
}

/** Chooses the file (or the one at a path) on “Nhập văn bản”, as the clerk does. */
export async function giveFile(page: Page, file: GivenFile | string): Promise<void> {
  await page.goto('/imports');
  await page.getByLabel(/^Chọn tệp/).setInputFiles(file);
}

/** The answer to a file that was not taken: the sentence on the screen. */
export async function refusal(page: Page): Promise<string> {
  const note = page.getByRole('main').getByRole('alert');
  await note.waitFor();
  return note.innerText();
}

/** The value beside a name in a list of facts (`dl`). */
export function fact(within: Locator, name: string): Locator {
  return within.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd[1]');
}

/**
 * Answers what is still asked, until nothing is: agrees with what is proposed; else keeps the document's words, and
 * leaves out a task that then has no unit to lead it.
 */
export async function answerTheRest(page: Page): Promise<void> {
  const questions = page
    .getByRole('region', { name: 'Các nhiệm vụ' })
    .getByRole('group', { name: /^“|chưa có đơn vị chủ trì/ });
  const asked = () =>
    questions.evaluateAll((groups) =>
      (groups as unknown as Array<{ ariaLabel: string }>).map(({ ariaLabel }) => ariaLabel).join('\n'),
    );
  for (let before = await asked(); before; before = await asked()) {
    const answer = (name: RegExp) => questions.first().getByRole('button', { name });
    const agree = answer(/^Đúng$/);
    const otherwise = answer(/^(Giữ nguyên chữ|Không giao nhiệm vụ này)$/);
    await ((await agree.count()) > 0 ? agree : otherwise).click();
    while ((await asked()) === before) await setTimeout(50);
  }
}

/** A table's cells as text, row by row, header first. */
export async function tableText(table: Locator): Promise<string[][]> {
  return table
    .locator('tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        Array.from((row as unknown as { cells: Iterable<{ innerText: string }> }).cells).map(
          ({ innerText }) => innerText.replace(/\s+/g, ' ').trim(),
        ),
      ),
    );
}
