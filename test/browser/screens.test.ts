import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openPage, PHONE, seriousFaults } from '../support/browser.js';
import { startProduct } from '../support/product.js';
import { openOffice } from './support/office.js';
import { GO_VAP, giveFile, refusal, sampleFile } from './support/plan-screens.js';
import { smallDocx } from './support/report-file.js';
import { expectEventually, inspect, read, settled, sidewaysScroll, signIn } from './support/visitor.js';

/** The present-day phường, as a newcomer finds it. */
describe('the screens', () => {
  const office = openOffice();

  it('let a khu phố head on a phone report in three clicks from “Việc của tôi”', async () => {
    const page = await signIn(office, 'abt.kp3', PHONE);
    await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
    await inspect(page, 'my-work-kp3', { phone: true });

    await page
      .getByRole('button', { name: /^Cập nhật: / })
      .first()
      .click();
    const drawer = page.getByRole('dialog', { name: 'Cập nhật tiến độ' });
    await drawer.getByLabel('Kết quả thực hiện').fill('Đã vận động 42 hộ dân ký cam kết.');
    await drawer.getByLabel('Tiến độ (%)').fill('55');
    await settled(page);
    await inspectPhone(page);
    await drawer.getByRole('button', { name: 'Gửi cập nhật' }).click();

    await page.getByText('Đã gửi cập nhật.').waitFor();
    await page.getByText('Tiến độ 55%').waitFor();
  });

  it('show a coordinator every place on an office screen, without scrolling the navigation', async () => {
    const page = await signIn(office, 'abt.vanphong', { width: 1366, height: 768 });
    await settled(page);
    const places = page.getByRole('navigation', { name: 'Điều hướng chính' });
    const last = await places.getByRole('link').last().boundingBox();
    const fold = await places.getByRole('button', { name: 'Thu gọn thanh điều hướng' }).boundingBox();
    expect(last && fold && last.y + last.height <= fold.y).toBe(true);
    expect(last?.height).toBeGreaterThanOrEqual(28);
  });

  it('keep what was typed when the tab is closed', async () => {
    const page = await signIn(office, 'abt.vhxh');
    const update = page.getByRole('button', { name: /^Cập nhật: / }).first();
    const task = (await update.getAttribute('aria-label'))?.replace('Cập nhật: ', '') ?? '';
    await update.click();
    await page.getByLabel('Kết quả thực hiện').fill('Đang tổng hợp số liệu của các khu phố.');
    const again = await page.context().newPage();
    await page.close();

    await again.goto('/my-work');
    await again.getByRole('button', { name: `Viết tiếp: ${task}` }).click();
    await again.getByText(/Đây là nội dung đang viết dở/).waitFor();
    expect(await again.getByLabel('Kết quả thực hiện').inputValue()).toBe(
      'Đang tổng hợp số liệu của các khu phố.',
    );
  });

  it('are used without a mouse: sign in, open a task, report, send', async () => {
    const { page } = await openPage(office.browser, office.product.address);
    await page.goto('/');
    await page.getByLabel('Tên đăng nhập').waitFor();
    await tabTo(page, page.getByLabel('Tên đăng nhập'));
    await page.keyboard.type('abt.vhxh');
    await page.keyboard.press('Tab');
    await page.keyboard.type(office.product.samplePassword);
    await page.keyboard.press('Enter');

    const update = page.getByRole('button', { name: /^(Cập nhật|Viết tiếp): / }).last();
    await update.waitFor();
    await tabTo(page, update);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Cập nhật tiến độ' }).waitFor();
    const result = page.getByLabel('Kết quả thực hiện');
    await result.waitFor();
    await tabTo(page, result);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Đã kiểm tra xong 05 điểm.');
    await tabTo(page, page.getByRole('button', { name: 'Gửi cập nhật' }));
    await page.keyboard.press('Enter');

    await page.getByText('Đã gửi cập nhật.').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('close an open drawer with Escape and give the focus back to its button', async () => {
    const page = await signIn(office, 'abt.vhxh');
    const update = page.getByRole('button', { name: /^Cập nhật: / }).first();
    await update.click();
    await page.getByRole('dialog').waitFor();
    await settled(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await settled(page);
    await expectEventually(() => isFocused(update), true);
  });

  it('change to English and stay so after a reload', async () => {
    const page = await signIn(office, 'abt.phochutich');
    await page.getByRole('button', { name: /^Tài khoản: / }).click();
    await page.getByText('English', { exact: true }).click();
    await page.getByRole('navigation', { name: 'Main navigation' }).waitFor();
    await page.reload();
    await page.getByRole('link', { name: 'Plans', exact: true }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await inspect(page, 'english');

    await page.getByRole('button', { name: /^Account: / }).click();
    await page.getByText('Tiếng Việt', { exact: true }).click();
    await page.getByRole('link', { name: 'Kế hoạch', exact: true }).waitFor();
  });

  it.each([
    ['my-work', 'abt.vhxh', '/my-work'],
    ['plans', 'abt.chutich', '/plans'],
    ['plan', 'abt.chutich', (planId: string) => `/plans/${planId}`],
    ['plan-units', 'abt.chutich', (planId: string) => `/plans/${planId}?tab=units`],
    ['plan-reports', 'abt.chutich', (planId: string) => `/plans/${planId}?tab=reports`],
    ['progress', 'abt.chutich', (planId: string) => `/plans/${planId}/progress`],
    ['reports', 'abt.chutich', '/reports'],
    ['inbox', 'abt.vhxh', '/inbox'],
    ['search', 'abt.chutich', '/search?q=ho so'],
    ['imports', 'abt.vanphong', '/imports'],
    ['test-mailbox', 'abt.vanphong', '/test-mailbox'],
  ] as const)('%s reads well in the light and in the dark', async (name, username, address) => {
    const page = await signIn(office, username);
    const { items } = await read<{ items: Array<{ id: string }> }>(page, '/plans');
    await page.goto(typeof address === 'string' ? address : address(items[0]?.id ?? ''));
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    await inspect(page, `light-${name}`, { phone: true });

    await page.getByRole('button', { name: /^Tài khoản: / }).click();
    await page.getByText('Tối', { exact: true }).click();
    await page.keyboard.press('Escape');
    await inspect(page, `dark-${name}`, { phone: true });
  });

  it('say what is wrong with a file that cannot be taken, and what to do', async () => {
    const page = await signIn(office, 'abt.vanphong');
    const png = { name: 'anh.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a', 'hex') };
    await giveFile(page, png);
    expect(await refusal(page)).toMatch(/“anh\.png” không thuộc loại đọc được\. Gửi kế hoạch ở dạng Word/);

    await giveFile(page, { ...sampleFile(GO_VAP), name: 'trong.docx', buffer: Buffer.alloc(0) });
    expect(await refusal(page)).toMatch(/trống|không có nội dung/);

    const half = sampleFile(GO_VAP).buffer.subarray(0, 5000);
    await giveFile(page, { ...sampleFile(GO_VAP), name: 'hong.docx', buffer: half });
    expect(await refusal(page)).toMatch(/“hong\.docx” bị hỏng hoặc tải về chưa đủ\. Mở tệp bằng Word/);

    await giveFile(page, {
      ...sampleFile(GO_VAP),
      name: 'khong-co-bang.docx',
      buffer: smallDocx('Số: 12/KH-UBND'),
    });
    expect(await refusal(page)).toMatch(/Không tìm thấy bảng phân công nhiệm vụ/);

    const large = path.join(office.folder, 'lon.docx');
    await writeFile(large, Buffer.alloc(30 * 1024 * 1024));
    await giveFile(page, large);
    expect(await refusal(page)).toMatch(/20 MB/);
    await inspect(page, 'imports-refused');

    await page.getByText('Văn bản đã gửi lên mà chưa ban hành sẽ nằm ở đây').waitFor();
  });

  it('are not the only guard: 140 % is refused by the server, in a sentence', async () => {
    const page = await signIn(office, 'abt.vhxh');
    const { groups } = await read<{ groups: Record<string, Array<{ id: string; version: number }>> }>(
      page,
      '/assignments/mine',
    );
    const own = Object.values(groups).flat()[0];
    const answer = await page.request.post(`/api/assignments/${own?.id}/updates`, {
      headers: { 'X-Dondoc': '1', 'Accept-Language': 'vi' },
      data: { version: own?.version, percent: 140, result: 'Vượt kế hoạch' },
    });
    expect(answer.status()).toBe(400);
    expect(JSON.stringify(await answer.json())).toMatch(/từ 0 đến 100/);
  });

  it('say that an address leads nowhere, and where to go', async () => {
    const page = await signIn(office, 'abt.kp3');
    await page.goto('/plans/00000000-0000-4000-8000-000000000000');
    await page.getByRole('heading', { name: 'Không tìm thấy trang này' }).waitFor();
    await page.getByRole('link', { name: 'Về trang đầu' }).click();
    await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
  });

  it('keep what was typed while the server is gone, and go on once it is back', async () => {
    const typed = 'Đã bàn giao 05 điểm cho khu phố quản lý.';
    const writing = await signIn(office, 'abt.kp3', PHONE);
    await writing
      .getByRole('button', { name: /^(Cập nhật|Viết tiếp): / })
      .first()
      .click();
    const form = writing.getByRole('dialog', { name: 'Cập nhật tiến độ' });
    await form.getByLabel('Kết quả thực hiện').fill(typed);
    const leader = await signIn(office, 'abt.chutich');
    await leader.getByRole('heading', { name: 'Tổng quan' }).waitFor();
    await office.product.kill();

    await form.getByRole('button', { name: 'Gửi cập nhật' }).click();
    await form.getByText('Chưa kết nối được với máy chủ. Kiểm tra đường truyền rồi thử lại.').waitFor();
    expect(await form.getByLabel('Kết quả thực hiện').inputValue()).toBe(typed);

    // A screen that was not fetched before.
    await leader.getByRole('link', { name: 'Lịch nghỉ lễ' }).click();
    await leader.getByRole('heading', { name: 'Mất kết nối' }).waitFor();
    await leader.getByRole('button', { name: 'Thử lại' }).click();
    await leader.getByRole('heading', { name: 'Mất kết nối' }).waitFor();

    const { port } = new URL(office.product.address);
    office.product = await startProduct(office.folder, { PORT: port });
    await leader.getByRole('button', { name: 'Thử lại' }).click();
    await leader.getByRole('heading', { name: 'Lịch nghỉ và làm bù' }).waitFor();
    await form.getByRole('button', { name: 'Gửi cập nhật' }).click();
    await writing.getByText('Đã gửi cập nhật.').waitFor();
  }, 180_000);

  it('say in Vietnamese that name or password are wrong', async () => {
    const { page } = await openPage(office.browser, office.product.address);
    await page.goto('/');
    await page.getByLabel('Tên đăng nhập').fill('abt.kp3');
    await page.getByLabel('Mật khẩu').fill('không phải');
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    expect(await page.getByRole('alert').textContent()).toMatch(/mật khẩu chưa đúng/i);
    await inspect(page, 'sign-in-refused', { phone: true });
  });
});

async function inspectPhone(page: Page): Promise<void> {
  expect(await seriousFaults(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
}

type Target = ReturnType<Page['getByLabel']>;

function isFocused(target: Target): Promise<boolean> {
  return target.evaluate((element) => {
    const { document } = globalThis as unknown as { document: { activeElement: unknown } };
    return document.activeElement === element;
  });
}

/** Presses Tab until the element has the focus, as somebody without a mouse would. */
async function tabTo(page: Page, target: Target): Promise<void> {
  for (let presses = 0; presses < 100; presses += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`a hundred tabs did not reach ${target.toString()}`);
}
