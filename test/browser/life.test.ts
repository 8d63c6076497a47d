import type { Locator, Page } from 'playwright-core';
import { PHONE } from '../support/browser.js';
import { openOffice } from './support/office.js';
import { answerTheRest, GO_VAP, giveFile, sampleFile } from './support/plan-screens.js';
import { storyOf } from './support/story.js';
import { inspect, read, settled, sidewaysScroll, signIn } from './support/visitor.js';
import { openForm, row, submit } from './support/work-screens.js';

const ISSUING = { DONDOC_NOW: '2022-10-03T08:00:00+07:00' };
const TASK = 'Siết kiểm soát chi';
const DONE = ['Mở chương trình kích cầu', 'Phổ biến quy định mới về chất thải'] as const;

interface Listed {
  id: string;
  version: number;
  content: string;
}

/** The life of an assignment of KH 3707: a ward chairman on a phone, a head, a leader and the clerk. */
describe('the life of an assignment', () => {
  const office = openOffice({ environment: ISSUING });

  const step = storyOf(office);
  const as = (username: string, viewport?: typeof PHONE) => signIn(office, username, viewport);
  const openTask = async (page: Page, unit: string) => {
    await page.goto('/plans');
    await page.getByRole('link', { name: /^3707\/KH-UBND/ }).click();
    await page.getByRole('link', { name: new RegExp(TASK) }).click();
    await page.getByRole('button', { name: `Xem diễn biến của ${unit}` }).click();
    await page.getByRole('heading', { name: `Diễn biến: ${unit}` }).waitFor();
  };
  const chooseDay = async (within: Locator, label: string, day: string) => {
    await within.getByLabel(label).fill(day);
    await within.getByLabel(label).press('Enter');
  };

  step('begins when the clerk issues the plan', async () => {
    const page = await as('gv.noivu');
    await giveFile(page, sampleFile(GO_VAP));
    await page.getByRole('heading', { name: 'Rà soát 3707/KH-UBND' }).waitFor();
    await answerTheRest(page);
    await page.getByRole('button', { name: 'Xem ai sẽ được báo' }).click();
    await page.getByRole('button', { name: 'Ban hành' }).click();
    await page.waitForURL(/\/plans\/[0-9a-f-]+$/);
  });

  step('takes a ward chairman three touches on a phone, and nothing lies over the form', async () => {
    const page = await as('gv.p12', PHONE);
    await page.getByRole('button', { name: /^Tiếp nhận cả \d+ việc mới$/ }).click();
    await page.getByText(/^Đã tiếp nhận \d+ việc\.$/).waitFor();
    const update = page.getByRole('button', { name: /^Cập nhật: / }).first();
    const task = (await update.getAttribute('aria-label'))?.replace('Cập nhật: ', '') ?? '';

    let touches = 0;
    const touch = async (what: Locator) => {
      touches += 1;
      await what.click();
    };
    await touch(update);
    const form = page.getByRole('dialog', { name: 'Cập nhật tiến độ' });
    await form.getByLabel('Kết quả thực hiện').waitFor();
    await settled(page);
    expect(await page.getByText(/^Đã tiếp nhận \d+ việc\.$/).count()).toBe(0);
    await touch(form.getByLabel('Kết quả thực hiện'));
    await page.keyboard.type('Đã vận động 42 hộ dân ký cam kết.');
    expect(await sidewaysScroll(page)).toBe(0);
    await touch(form.getByRole('button', { name: 'Gửi cập nhật' }));
    await page.getByText('Đã gửi cập nhật.').waitFor();
    expect(touches).toBe(3);
    await row(page, task).first().waitFor();
    await inspect(page, 'life-ward-chairman', { phone: true });
  });

  step('has a head ask for a later date, with a date and a reason', async () => {
    const page = await as('gv.tckh');
    await page.getByRole('button', { name: /^Tiếp nhận cả \d+ việc mới$/ }).click();
    await page.getByText(/^Đã tiếp nhận \d+ việc\.$/).waitFor();
    const form = await openForm(page, TASK);
    await form.getByRole('button', { name: 'Đề nghị gia hạn' }).click();
    const dialog = page.getByRole('dialog', { name: 'Đề nghị gia hạn' });
    await dialog.getByText('Thời hạn hiện nay: 31/12/2022').waitFor();
    await dialog.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await dialog.getByText('Ghi lý do trước khi gửi.').waitFor();
    await dialog.getByLabel('Lý do').fill('Chờ quyết toán của 03 dự án chuyển tiếp.');
    await chooseDay(dialog, 'Thời hạn đề nghị', '30/12/2022');
    await dialog.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await dialog.getByText(/Thời hạn mới phải sau thời hạn hiện nay \(31\/12\/2022\)/).waitFor();
    expect(await dialog.getByLabel('Lý do').inputValue()).toBe('Chờ quyết toán của 03 dự án chuyển tiếp.');
    await chooseDay(dialog, 'Thời hạn đề nghị', '31/01/2023');
    await inspect(page, 'life-ask-extension', { phone: true });
    await dialog.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await page.getByText('Đã gửi đề nghị gia hạn, chờ quyết định.').waitFor();
    await dialog.waitFor({ state: 'hidden' });
    await form.getByRole('button', { name: 'Đề nghị gia hạn' }).waitFor({ state: 'detached' });
  });

  step('has the chairman offer another date, which the head accepts', async () => {
    const leader = await as('gv.chutich');
    await leader.goto('/my-work');
    const waiting = leader.getByRole('region', { name: /^Đề nghị gia hạn chờ quyết định/ });
    await waiting.getByText('Chờ quyết toán của 03 dự án chuyển tiếp.').waitFor();
    await inspect(leader, 'life-leader', { phone: true });
    await waiting.getByRole('button', { name: /^Đề nghị ngày khác: / }).click();
    const dialog = leader.getByRole('dialog', { name: 'Đề nghị thời hạn khác' });
    await chooseDay(dialog, 'Thời hạn đề nghị', '15/01/2023');
    await dialog.getByLabel('Ý kiến').fill('Phải báo cáo Thành phố ngày 16/01.');
    await inspect(leader, 'life-counter-offer', { phone: true });
    await dialog.getByRole('button', { name: 'Đề nghị ngày khác' }).click();
    await leader.getByText('Đã gửi thời hạn đề nghị cho đơn vị.').waitFor();
    await waiting.waitFor({ state: 'detached' });

    const head = await as('gv.tckh', PHONE);
    const offer = head.getByRole('region', { name: /^Thời hạn được đề nghị/ });
    await offer.getByText('Ngày được đề nghị: 15/01/2023').waitFor();
    await inspect(head, 'life-offer', { phone: true });
    await offer.getByRole('button', { name: /^Nhận thời hạn này: / }).click();
    await head.getByText('Đã nhận thời hạn; thời hạn mới có hiệu lực.').waitFor();
    await offer.waitFor({ state: 'detached' });
    await row(head, TASK).getByText('15/01/2023').waitFor();
    await row(head, TASK).getByText('hạn gốc 31/12/2022').waitFor();
  });

  step('is confirmed with others at once, and what somebody else was faster with is named', async () => {
    const head = await as('gv.tckh');
    for (const task of DONE) await submit(head, task, 'Đã hoàn thành, có báo cáo kèm theo.');

    const clerk = await as('gv.noivu');
    const waiting = clerk.getByRole('region', { name: /^Chờ ông\/bà xác nhận/ });
    await waiting.getByLabel('Chọn tất cả').check();
    await inspect(clerk, 'life-confirm-many', { phone: true });
    const leader = await as('gv.chutich');
    const { items } = await read<{ items: Listed[] }>(leader, '/assignments?state=SUBMITTED');
    const first = items.find(({ content }) => content.includes(DONE[0])) as Listed;
    const answer = await leader.request.post(`/api/assignments/${first.id}/confirm`, {
      headers: { 'X-Dondoc': '1' },
      data: { version: first.version },
    });
    expect(answer.status()).toBe(200);
    await waiting.getByRole('button', { name: 'Xác nhận 2 việc đã chọn' }).click();
    const outcome = clerk.getByRole('dialog', { name: '1 việc chưa làm được' });
    await outcome.getByText('1 việc đã xong.').waitFor();
    await outcome.getByText(DONE[0]).waitFor();
    await outcome.getByText(/nay là “hoàn thành”/).waitFor();
    await inspect(clerk, 'life-outcome', { phone: true });
    await outcome.getByRole('button', { name: 'Đã rõ' }).click();
    await waiting.waitFor({ state: 'detached' });
  });

  step('is suspended and taken up again with its reason, and history tells all of it', async () => {
    const page = await as('gv.noivu');
    const unit = 'Phòng Tài chính - Kế hoạch';
    await openTask(page, unit);
    await page.getByRole('banner').or(page.locator('header')).getByText('hạn gốc 31/12/2022').waitFor();
    await page.getByRole('button', { name: 'Tạm dừng' }).click();
    const dialog = page.getByRole('dialog', { name: 'Tạm dừng nhiệm vụ' });
    await dialog.getByLabel('Lý do tạm dừng').fill('Chờ hướng dẫn của Sở Tài chính.');
    await dialog.getByRole('button', { name: 'Tạm dừng' }).click();
    await page.getByText('Tạm dừng. Lý do: Chờ hướng dẫn của Sở Tài chính.').waitFor();
    await page.getByRole('button', { name: 'Cho tiếp tục' }).click();
    await page.getByText('Cho tiếp tục thực hiện.').waitFor();
    for (const told of [
      'Đề nghị gia hạn lần 1 đến ngày 31/01/2023. Lý do: Chờ quyết toán của 03 dự án chuyển tiếp.',
      'Đề nghị đơn vị hoàn thành vào ngày 15/01/2023. Lý do: Phải báo cáo Thành phố ngày 16/01.',
      'Nhận thời hạn được đề nghị: từ 31/12/2022 thành 15/01/2023.',
    ])
      await page.getByText(told).waitFor();
    await inspect(page, 'life-history', { phone: true });
  });
});
