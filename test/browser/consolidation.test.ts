import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { PHONE } from '../support/browser.js';
import { openOffice } from './support/office.js';
import { reportText } from './support/report-file.js';
import { storyOf } from './support/story.js';
import { inspect, read, settled, sidewaysScroll, signIn } from './support/visitor.js';

interface Row {
  id: string;
  version: number;
  unitName: string;
}

/** As Word puts it on the clipboard: styles, a table, an empty name of an office namespace. */
const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{font:14pt Arial}</style></head>
  <body><p class="MsoNormal" style="color:red;margin:0"><b>Chép từ Word</b> <u>gạch chân</u><o:p></o:p></p>
  <ul><li class="MsoListParagraph" style="font-family:Arial">ý thứ nhất</li><li>ý thứ hai</li></ul>
  <table><tr><td>ô một</td><td>ô hai</td></tr></table></body></html>`;

/** A whole period of the phường's plan: three units report, the clerk makes one report of it and issues it. */
describe('the consolidated report of a period', () => {
  const office = openOffice();
  let planId = '';
  let address = '';

  const told = storyOf(office);
  const step = (name: string, tell: () => Promise<void>) => told(name, tell, 120_000);

  const send = async <T>(page: Page, method: 'post' | 'put', path: string, body: object): Promise<T> => {
    const answer = await page.request[method](`/api${path}`, { headers: { 'X-Dondoc': '1' }, data: body });
    expect([path, answer.status(), answer.ok() ? '' : await answer.text()]).toEqual([
      path,
      answer.status(),
      '',
    ]);
    return (await answer.json()) as T;
  };
  const editor = (page: Page) => page.getByRole('textbox', { name: 'Nội dung báo cáo' });
  const saved = (page: Page) => page.getByText(/^Đã lưu lúc /).waitFor();

  /** The unit's own report by its head, with one result. */
  const reportAs = async (username: string, periodId: string, result: string) => {
    const page = await signIn(office, username);
    const { items } = await read<{ items: Row[] }>(page, `/unit-reports?own=true&periodId=${periodId}`);
    const id = items[0]?.id ?? '';
    const opened = await send<
      Row & { content: { sections: Array<{ items: Array<{ assignmentId: string }> }> } }
    >(page, 'post', `/unit-reports/${id}/open`, {});
    const first = opened.content.sections[0]?.items[0]?.assignmentId ?? '';
    const written = await send<Row>(page, 'put', `/unit-reports/${id}`, {
      version: opened.version,
      items: [{ assignmentId: first, result, unfinished: '' }],
      difficulties: `Khó khăn của ${username}`,
      proposals: '',
      nextPeriod: 'Làm tiếp phần còn lại',
      figures: [],
      nothingNew: '',
    });
    await send(page, 'post', `/unit-reports/${id}/submit`, { version: written.version });
    await page.context().close();
    return id;
  };

  step('is begun by the clerk once three units have reported', async () => {
    const page = await signIn(office, 'abt.vanphong');
    const { items } = await read<{ items: Row[] }>(page, '/plans');
    planId = items[0]?.id ?? '';
    const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    const { periods } = await send<{ periods: Array<{ id: string; label: string; version: number }> }>(
      page,
      'post',
      `/plans/${planId}/report-periods`,
      {
        reason: 'Theo yêu cầu của Chủ tịch',
        periods: [{ kind: 'NAMED', label: 'Đợt 1', dataFrom: day(-60), dataTo: day(1), dueOn: day(3) }],
      },
    );
    const period = periods.find(({ label }) => label === 'Đợt 1');
    if (!period) throw new Error('the period was not added');
    await send(page, 'post', `/report-periods/${period.id}/open`, { version: period.version });
    for (const [username, result] of [
      ['abt.vhxh', 'Đã trao 35 sổ tay hướng dẫn'],
      ['abt.kthtdt', 'Đã nạo vét 3 tuyến cống'],
      ['abt.hcc', 'Đã tiếp nhận 412 hồ sơ trực tuyến'],
    ] as const) {
      const id = await reportAs(username, period.id, result);
      const { version } = await read<Row>(page, `/unit-reports/${id}`);
      await send(page, 'post', `/unit-reports/${id}/accept`, { version });
    }
    await page.goto(`/plans/${planId}?tab=reports`);
    await page.getByRole('button', { name: 'Lập báo cáo tổng hợp: Đợt 1' }).click();
    await page.waitForURL(/\/reports\/consolidated\//);
    address = new URL(page.url()).pathname;
    await editor(page).getByText('Đã tiếp nhận 412 hồ sơ trực tuyến.').waitFor();
    await page.getByRole('navigation', { name: 'Dàn ý' }).getByText('I. Tình hình chung').waitFor();
    await inspect(page, 'consolidated-report', { phone: false });
  });

  step('says of each number where it comes from, and keeps what is typed', async () => {
    const page = await signIn(office, 'abt.vanphong');
    await page.goto(address);
    await editor(page).locator('[data-figure="lead.completedOnTime"]').click();
    const pane = page.getByRole('complementary', { name: 'Nguồn số liệu' });
    await pane.getByText(/^\d+ Số phân công chủ trì hoàn thành đúng hạn, tính đến /).waitFor();
    expect(await pane.getByRole('link', { name: 'Xem danh sách' }).getAttribute('href')).toBe(
      `/tasks?planId=${planId}&role=LEAD&timeliness=DONE_ON_TIME`,
    );
    await editor(page).getByText('Kết quả theo phân công chủ trì:').click();
    // What is typed now must not take the place of the number that was chosen.
    await pane.getByText(/^Bấm vào một số/).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.type(' Nhìn chung tiến độ bảo đảm, có thêm 17 nhiệm vụ.');
    await saved(page);
    expect(await editor(page).locator('[data-figure="lead.completedOnTime"]').count()).toBe(1);
    await page.reload();
    await editor(page).getByText('Nhìn chung tiến độ bảo đảm').waitFor();
    await page
      .getByRole('navigation', { name: 'Dàn ý' })
      .getByRole('button', { name: /^I\. Tình hình chung \(đã sửa tay\)/ })
      .waitFor();
  });

  step('keeps text and lists of what is pasted from Word, and nothing else', async () => {
    const page = await signIn(office, 'abt.vanphong');
    await page.goto(address);
    await editor(page)
      .getByText(/^Trên đây là báo cáo kết quả/)
      .click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await editor(page).evaluate((element, html) => {
      const clipboardData = new (
        globalThis as unknown as { DataTransfer: new () => { setData(type: string, value: string): void } }
      ).DataTransfer();
      clipboardData.setData('text/html', html);
      const Paste = (globalThis as unknown as { ClipboardEvent: new (type: string, given: object) => object })
        .ClipboardEvent;
      (element as unknown as { dispatchEvent(event: object): void }).dispatchEvent(
        new Paste('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, FROM_WORD);
    await editor(page).getByText('ý thứ hai').waitFor();
    await saved(page);
    const { body } = await read<{ body: object }>(page, `/consolidated-reports/${address.split('/').at(-1)}`);
    const kept = JSON.stringify(body);
    for (const words of ['Chép từ Word', 'gạch chân', 'ý thứ nhất', 'ô một; ô hai'])
      expect(kept).toContain(words);
    expect(kept).toContain('"marks":[{"type":"bold"}],"text":"Chép từ Word"');
    expect(kept).not.toMatch(/Mso|Arial|underline|table|color/);
  });

  step('puts together what two people write in different parts', async () => {
    const [first, second] = [await signIn(office, 'abt.vanphong'), await signIn(office, 'abt.vanphong')];
    for (const page of [first, second]) {
      await page.goto(address);
      await editor(page).waitFor();
    }
    await editor(first)
      .getByText(/^Tiếp tục đôn đốc/)
      .click();
    await first.keyboard.press('End');
    await first.keyboard.type(' Câu của người thứ nhất.');
    await saved(first);
    await editor(second).getByText('Kết quả theo phân công chủ trì:').click();
    await second.keyboard.press('End');
    await second.keyboard.type(' Câu của người thứ hai.');
    await second.getByText(/vừa sửa: “Phương hướng/).waitFor();
    await editor(second).getByText('Câu của người thứ nhất.').waitFor();
    await editor(second).getByText('Câu của người thứ hai.').waitFor();
    await saved(second);

    // The first person has not seen that, and writes in the same part.
    await editor(first).getByText('Kết quả theo phân công chủ trì:').click();
    await first.keyboard.press('End');
    await first.keyboard.type(' Cùng một phần.');
    await first.getByText(/vừa sửa cùng phần với ông\/bà: “Tình hình chung”/).waitFor();
    await inspect(first, 'consolidated-report-conflict');
    await first.getByRole('button', { name: /^Lấy nội dung của/ }).click();
    await saved(first);
    await editor(first).getByText('Câu của người thứ hai.').waitFor();
    expect(await editor(first).getByText('Cùng một phần.').count()).toBe(0);
  });

  step('flags a number that has changed, and is issued once it agrees', async () => {
    const page = await signIn(office, 'abt.vanphong');
    await page.goto(address);
    await editor(page).waitFor();
    // A unit reports its work as done meanwhile, and the clerk confirms it.
    const { items } = await read<{ items: Row[] }>(
      page,
      `/assignments?planId=${planId}&role=LEAD&state=SUBMITTED`,
    );
    const waiting = items[0];
    if (!waiting) throw new Error('the sample has nothing waiting for confirmation');
    await send(page, 'post', `/assignments/${waiting.id}/confirm`, { version: waiting.version });
    await page.getByRole('button', { name: 'Kiểm tra số liệu' }).click();
    const found = page.getByRole('region', { name: 'Kết quả kiểm tra' });
    await found.getByText(/số liệu không còn khớp với nguồn/).waitFor();
    await found.getByText('17 nhiệm vụ', { exact: true }).waitFor();
    expect(await editor(page).locator('[data-disagrees]').count()).toBeGreaterThan(0);
    await inspect(page, 'consolidated-report-check');
    await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Ban hành báo cáo' });
    await dialog.getByLabel('Số', { exact: true }).fill('7');
    await dialog.getByLabel('Họ tên người ký').fill('Nguyễn Văn An');
    await dialog.getByRole('button', { name: 'Ban hành' }).click();
    await dialog.getByText(/số liệu trong báo cáo không còn khớp với nguồn/).waitFor();
    await dialog.getByLabel('Lý do giữ số liệu khác nguồn').waitFor();
    await inspect(page, 'consolidated-report-issue');
    await dialog.getByRole('button', { name: 'Thôi' }).click();
    await found.getByRole('button', { name: 'Cập nhật tất cả' }).click();
    await saved(page);
    await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
    await dialog.getByLabel('Số', { exact: true }).fill('7');
    await dialog.getByLabel('Họ tên người ký').fill('Nguyễn Văn An');
    await dialog.getByRole('button', { name: 'Ban hành' }).click();
    await page.getByText('Đã ban hành báo cáo số 07/BC-UBND.').waitFor();
    await page.getByRole('region', { name: 'Các bản đã ban hành' }).waitFor();
  });

  step('is downloaded as it was issued, and read by the chairman on a phone', async () => {
    const page = await signIn(office, 'abt.chutich', PHONE);
    await page.goto(address);
    const versions = page.getByRole('region', { name: 'Các bản đã ban hành' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      versions.getByRole('link', { name: 'Tải .docx, bản 1' }).click(),
    ]);
    const { text, tables } = reportText(await readFile(await download.path()));
    expect(text).toContain('Số: 07/BC-UBND');
    expect(text).toContain('Đã tiếp nhận 412 hồ sơ trực tuyến.');
    expect(text).toContain('Nhìn chung tiến độ bảo đảm');
    expect(text).toContain('Nguyễn Văn An');
    expect(tables.flat().length).toBeGreaterThan(20);
    await versions.getByRole('link', { name: 'Tải .pdf, bản 1' }).waitFor();
    await page.getByRole('article', { name: 'Nội dung báo cáo' }).waitFor();
    await settled(page);
    expect(await sidewaysScroll(page)).toBe(0);
    await inspect(page, 'consolidated-report-issued', { phone: true });
  });
});
