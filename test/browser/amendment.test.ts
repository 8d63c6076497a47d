import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { openOffice } from './support/office.js';
import { answerTheRest, giveFile, sampleFile } from './support/plan-screens.js';
import { storyOf } from './support/story.js';
import { everyPage, expectEventually, inspect, read, signIn } from './support/visitor.js';
import { row, submit } from './support/work-screens.js';

const TEXT = 'samples/KH-3707-Go-Vap-2022.txt';
const REASON = 'Theo Công văn số 15/UBND-NV';

/** One row handed to another lead, one taken out, one with another date, one added. */
function corrected(): Buffer {
  const lines = sampleFile(TEXT).buffer.toString('utf8').split('\n');
  const changed = lines
    .filter((line) => !line.startsWith('5\t- Kiến nghị cơ chế'))
    .map((line) => {
      if (line.startsWith('4\t')) return line.replace('Phòng Tài nguyên và Môi trường quận', 'Phòng Tư pháp');
      return line.startsWith('11\t') ? line.replace('31/12/2022', '20/12/2022') : line;
    });
  const last = changed.findIndex((line) => line.startsWith('18\t'));
  changed.splice(last + 1, 0, '19\t- Vận động quỹ Vì người nghèo\tPhòng Nội vụ quận\tCác đơn vị liên quan');
  return Buffer.from(changed.join('\n'));
}

/** A plan that is issued, kept as a register, and corrected, without anything that was reported being lost. */
describe('amending KH 3707', () => {
  const office = openOffice({ environment: { DONDOC_NOW: '2022-10-10T08:00:00+07:00' } });
  let plan: string;
  const step = storyOf(office);

  const clerk = () => signIn(office, 'gv.noivu');
  const openDifference = async (page: Page) => {
    await page.getByRole('heading', { name: 'Rà soát 3707/KH-UBND' }).waitFor();
    await answerTheRest(page);
    await page.getByRole('button', { name: 'Áp dụng thay đổi cho kế hoạch đã ban hành' }).click();
    await page.getByRole('heading', { name: 'Thay đổi so với kế hoạch số 3707/KH-UBND' }).waitFor();
  };

  step('the plan is issued, and a unit reports on its work', async () => {
    const page = await clerk();
    await giveFile(page, sampleFile(TEXT));
    await page.getByRole('heading', { name: 'Rà soát 3707/KH-UBND' }).waitFor();
    await answerTheRest(page);
    await page.getByRole('button', { name: 'Xem ai sẽ được báo' }).click();
    await page.getByRole('button', { name: 'Ban hành' }).click();
    await page.waitForURL(/\/plans\/[0-9a-f-]+$/);
    plan = page.url();

    const head = await signIn(office, 'gv.tckh');
    await row(head, 'Siết kiểm soát chi')
      .getByRole('button', { name: /^Tiếp nhận: / })
      .click();
    await submit(head, 'Siết kiểm soát chi', 'Đã rà soát toàn bộ hồ sơ thanh toán.');
  });

  step('its register comes back as the same plan', async () => {
    const page = await clerk();
    await page.goto(plan);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải sổ theo dõi (.xlsx)' }).click(),
    ]);
    const buffer = await readFile(await download.path());
    await giveFile(page, {
      name: 'so-theo-doi.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer,
    });
    await page.getByText('Kế hoạch số 3707/KH-UBND đã được ban hành trước đó.', { exact: false }).waitFor();
    const rows = page.getByRole('region', { name: 'Các nhiệm vụ' }).getByRole('article');
    const { total } = await read<{ total: number }>(page, `/plans/${plan.split('/').at(-1)}/tasks`);
    expect(await rows.count()).toBe(total);
  });

  step('a corrected version is laid beside it, row by row, and applied with a reason', async () => {
    const page = await clerk();
    await giveFile(page, { name: 'sua-doi.txt', mimeType: 'text/plain', buffer: corrected() });
    await openDifference(page);
    const group = (name: RegExp) => page.getByRole('region', { name }).getByRole('listitem');
    await group(/nhiệm vụ thêm mới$/)
      .getByText('Vận động quỹ Vì người nghèo')
      .waitFor();
    await group(/nhiệm vụ bị bỏ$/)
      .getByText('Kiến nghị cơ chế')
      .waitFor();
    const changed = group(/nhiệm vụ thay đổi$/);
    expect(await changed.filter({ hasText: 'Bảo đảm chỉ tiêu môi trường' }).innerText()).toMatch(
      /Chủ trì[^]*Phòng Tư pháp/,
    );
    expect(await changed.filter({ hasText: 'Phát hành lịch xuân' }).innerText()).toMatch(/20\/12\/2022/);
    await inspect(page, 'amendment', { phone: true });

    await page.getByLabel('Lý do thay đổi').fill(REASON);
    await page.getByRole('button', { name: 'Áp dụng thay đổi', exact: true }).click();
    await page.waitForURL(plan);
    await page.getByText('Vận động quỹ Vì người nghèo').first().waitFor();
  });

  step('what was reported is still there, history says why, and the units are told', async () => {
    const page = await clerk();
    const { items } = await read<{
      items: Array<{ id: string; content: string; leads: Array<{ state: string }> }>;
    }>(page, `/plans/${plan.split('/').at(-1)}/tasks?pageSize=100`);
    const task = (content: string) => items.find((one) => one.content.includes(content));
    expect(task('Siết kiểm soát chi')?.leads).toMatchObject([{ state: 'SUBMITTED' }]);
    await page.goto(`/tasks/${task('Phát hành lịch xuân')?.id}`);
    await page.getByText(REASON, { exact: false }).first().waitFor();
    await expectEventually(async () => {
      const mails = await everyPage<{ subject: string }>(page, '/test-mailbox');
      return mails.some(({ subject }) => subject === 'Thay đổi nhiệm vụ theo Kế hoạch số 3707/KH-UBND');
    }, true);
  });
});
