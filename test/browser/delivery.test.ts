import type { Page } from 'playwright-core';
import type { Gateway } from '../support/gateway.js';
import { startGateway } from '../support/gateway.js';
import type { MailServer } from '../support/mail-server.js';
import { startMailServer } from '../support/mail-server.js';
import { openOffice } from './support/office.js';
import { inspect, read, settled, signIn } from './support/visitor.js';

const CLERK = 'abt.vanphong';
const HEAD = 'abt.vhxh';
const REFUSED = 'abt.kthtdt@anbinhtay.example';
const CUT_OFF = 'abt.kp3@anbinhtay.example';

/** A phường on an ordinary Friday, with a mail server that refuses one person and breaks off at another. */
describe('whether messages arrive', () => {
  let server: MailServer;
  let gateway: Gateway;
  const office = openOffice({
    environment: async () => {
      server = await startMailServer();
      gateway = await startGateway();
      server.treat(REFUSED, { code: 550, answer: 'mailbox unavailable', at: 'recipient' });
      server.treat(CUT_OFF, 'drop-after-text');
      return {
        DONDOC_NOW: '2026-11-20T08:00:00+07:00',
        SMTP_URL: server.url,
        WEBHOOK_HOSTS: `127.0.0.1:${gateway.port}`,
      };
    },
  });

  afterAll(async () => {
    await server.close();
    await gateway.close();
  });

  const bell = (page: Page) => page.getByRole('link', { name: /^Thông báo, / });

  it('the bell counts a message that comes while the page is open, without loading it again', async () => {
    const clerk = await signIn(office, CLERK);
    await clerk.goto('/plans');
    const { count } = await read<{ count: number }>(clerk, '/notifications/unread-count');
    await clerk.evaluate('globalThis.neverLoadedAgain = true');

    const head = await signIn(office, HEAD);
    const { groups } = await read<{
      groups: Record<string, Array<{ id: string; version: number; allowed: string[] }>>;
    }>(head, '/assignments/mine');
    const own = Object.values(groups)
      .flat()
      .find(({ allowed }) => allowed.includes('submit'));
    const answer = await head.request.post(`/api/assignments/${own?.id}/submit`, {
      headers: { 'X-Dondoc': '1' },
      data: { version: own?.version, result: 'Đã hoàn thành.' },
    });
    expect(answer.ok()).toBe(true);

    await clerk.getByRole('link', { name: `Thông báo, ${count + 1} chưa đọc` }).waitFor();
    expect(await clerk.evaluate('globalThis.neverLoadedAgain')).toBe(true);
    await bell(clerk).click();
    await clerk
      .getByText(/^Chờ xác nhận: /)
      .first()
      .waitFor();
  });

  it('a clerk sees the server’s answer, sends again, and notes who was told by telephone', async () => {
    const page = await signIn(office, CLERK);
    await page.getByRole('link', { name: 'Theo dõi gửi thư' }).click();
    await page.getByRole('heading', { name: 'Theo dõi gửi thư' }).waitFor();
    const rows = page.getByRole('list', { name: 'Các thư' }).getByRole('listitem');
    const refused = rows.filter({ hasText: 'mailbox unavailable' }).first();
    const uncertain = rows.filter({ hasText: 'Chưa rõ đã tới' }).first();
    await refused.waitFor();
    await uncertain.waitFor();
    await refused.getByText('Xem 1 lần gửi').click();
    await refused.getByText('bị từ chối').waitFor();
    await inspect(page, 'delivery', { phone: true });

    server.treat(CUT_OFF, 'take');
    const before = server.received.length;
    await uncertain.getByRole('button', { name: /^Gửi lại cho / }).click();
    const question = page.getByRole('dialog', { name: 'Gửi lại thư chưa rõ đã tới hay chưa?' });
    await question.getByText(/có thể nhận hai lần/).waitFor();
    await settled(page);
    await inspect(page, 'delivery-resend');
    await question.getByRole('button', { name: 'Vẫn gửi lại' }).click();
    await page.getByText('Thư đã được xếp gửi lại.').waitFor();
    while (server.received.length === before) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(server.received.at(-1)?.recipients).toEqual([CUT_OFF]);

    await refused.getByRole('button', { name: /^Đã báo cách khác cho / }).click();
    const dialog = page.getByRole('dialog', { name: /^Ghi nhận đã báo cho / });
    await dialog.getByRole('button', { name: 'Ghi nhận' }).click();
    await dialog.getByText('Cần ghi đã báo bằng cách nào.').waitFor();
    await dialog.getByLabel('Đã báo bằng cách nào').fill('Đã gọi điện thoại lúc 9 giờ');
    await dialog.getByRole('button', { name: 'Ghi nhận' }).click();
    await rows.filter({ hasText: 'Lý do: Đã gọi điện thoại lúc 9 giờ' }).waitFor();
  });

  it('a clerk adds the authority’s own gateway, tries it, and sees what it answered', async () => {
    const page = await signIn(office, CLERK);
    await page.getByRole('link', { name: 'Cổng nhắn tin' }).click();
    await page.getByText('Cơ quan chưa có cổng nào.').waitFor();
    await page.getByRole('button', { name: 'Thêm cổng' }).click();
    const dialog = page.getByRole('dialog', { name: 'Thêm cổng nhắn tin' });
    await dialog.getByLabel('Tên cổng').fill('SMS của phường');
    await dialog.getByLabel('Địa chỉ nhận tin').fill('https://noi-khac.example/gui');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await dialog.getByText(/Máy chủ này chưa được phép/).waitFor();
    await dialog.getByLabel('Địa chỉ nhận tin').fill(gateway.url);
    await settled(page);
    await inspect(page, 'webhook-add', { phone: true });
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    const told = page.getByRole('dialog', { name: 'Khóa ký của cổng' });
    const secret = /whsec_\S+/.exec(await told.innerText())?.[0] ?? '';
    await inspect(page, 'webhook-secret');
    await told.getByRole('button', { name: 'Đã chép khóa' }).click();

    const card = page.getByRole('region', { name: 'SMS của phường' });
    gateway.treat({ status: 503, body: 'no line to the operator' });
    await card.getByRole('button', { name: 'Gửi tin thử' }).click();
    await page.getByText(/Tin thử chưa gửi được/).waitFor();
    gateway.treat({ status: 200, body: 'queued' });
    await card.getByRole('button', { name: 'Gửi tin thử' }).click();
    await page.getByText(/Cổng đã nhận tin thử/).waitFor();
    expect(gateway.received.map((request) => request.isSignedWith(secret))).toEqual([true, true]);
    await card.getByText('Xem 1 lần gửi').last().click();
    await inspect(page, 'webhooks', { phone: true });
    await card.getByRole('button', { name: 'Tắt', exact: true }).click();
    await card.getByText('Đã tắt').waitFor();
  });

  it('the mail reads well in a narrow and a wide window, and reaches for nothing', async () => {
    const digest = server.received.find(({ mail }) => /nhiệm vụ/.test(mail.subject ?? ''));
    expect(digest?.mail.subject).toMatch(/^\d+ nhiệm vụ (quá hạn|đến hạn|sắp đến hạn)/);
    const html = digest?.mail.html ?? '';
    expect(html).not.toMatch(/<(img|link|script|iframe|style)|url\(|@import/);
    const page = await (await office.browser.newContext()).newPage();
    const reached: string[] = [];
    page.on('request', (request) => reached.push(request.url()));
    for (const width of [390, 1200]) {
      await page.setViewportSize({ width, height: 900 });
      await page.setContent(html);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await page.screenshot({ path: `test-results/screenshots/mail-${width}.png`, fullPage: true });
    }
    expect(reached.filter((url) => url.startsWith('http'))).toEqual([]);
  });

  it('a head takes a calendar address, and takes it back', async () => {
    const page = await signIn(office, HEAD);
    await page.goto('/inbox');
    await page.getByText('Xem hạn công việc trong lịch của điện thoại, Outlook').click();
    await page.getByRole('button', { name: 'Tạo địa chỉ lịch' }).click();
    const address = await page.getByLabel('Địa chỉ lịch', { exact: true }).inputValue();
    await page.getByText('Chưa có ứng dụng lịch nào đọc.').waitFor();
    await inspect(page, 'calendar-feed', { phone: true });
    const stranger = await (await office.browser.newContext()).newPage();
    const calendar = await stranger.request.get(address);
    expect([calendar.status(), (await calendar.text()).slice(0, 15)]).toEqual([200, 'BEGIN:VCALENDAR']);

    await page.getByRole('button', { name: 'Ngừng dùng địa chỉ lịch' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ngừng dùng địa chỉ lịch' }).click();
    await page.getByRole('button', { name: 'Tạo địa chỉ lịch' }).waitFor();
    expect((await stranger.request.get(address)).status()).toBe(404);
  });

  it('a link in the mail signs nobody in', async () => {
    const link = /href="([^"]+)"/.exec(server.received[0]?.mail.html ?? '')?.[1] ?? '';
    expect(new URL(link).origin).toBe(new URL(office.product.address).origin);
    expect(new URL(link).search).toBe('');
    const page = await (await office.browser.newContext()).newPage();
    await page.goto(link);
    await page.getByLabel('Tên đăng nhập').waitFor();
  });
});
