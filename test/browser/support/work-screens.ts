import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from 'playwright-core';

/** "31/12/2022" → "2022-12-31" */
export function sortableDay(text: string): string {
  const [, day, month, year] = /(\d{2})\/(\d{2})\/(\d{4})/.exec(text) ?? [];
  return `${year}-${month}-${day}`;
}

export async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

export function row(page: Page, task: string): Locator {
  return page.getByRole('main').getByRole('listitem').filter({ hasText: task });
}

export async function openForm(page: Page, task: string): Promise<Locator> {
  await row(page, task)
    .getByRole('button', { name: /^(Cập nhật|Viết tiếp): / })
    .click();
  const form = page.getByRole('dialog', { name: 'Cập nhật tiến độ' });
  await form.getByLabel('Kết quả thực hiện').waitFor();
  return form;
}

export async function submit(page: Page, task: string, result: string): Promise<void> {
  const form = await openForm(page, task);
  await form.getByText('Đã hoàn thành', { exact: true }).click();
  await form.getByLabel('Kết quả thực hiện').fill(result);
  await form.getByRole('button', { name: 'Gửi báo cáo hoàn thành' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}
