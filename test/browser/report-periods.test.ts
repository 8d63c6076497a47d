import type { Page } from 'playwright-core';
import { PHONE } from '../support/browser.js';
import { openOffice } from './support/office.js';
import { reportText } from './support/report-file.js';
import { inspect, read, signIn } from './support/visitor.js';
import { bytesOf } from './support/work-screens.js';

/** A working day, while the sample plan of the phường is under way. */
const NOW = { DONDOC_NOW: '2026-11-20T08:00:00+07:00' };

describe('report periods on the screen', () => {
  const office = openOffice({ environment: NOW });

  const planOf = async (page: Page) =>
    (await read<{ items: Array<{ id: string }> }>(page, '/plans?status=ISSUED')).items[0]?.id as string;

  it('the coordinator adds the months of a year, not twice, and corrects one', async () => {
    const page = await signIn(office, 'abt.vanphong');
    await page.goto(`/plans/${await planOf(page)}?tab=reports`);
    await page.getByRole('heading', { name: 'Các kỳ báo cáo' }).waitFor();
    await page
      .getByRole('link', { name: /^Báo cáo/ })
      .first()
      .waitFor();
    await inspect(page, 'report-periods', { phone: true });

    await page.getByRole('button', { name: 'Thêm cả năm' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Năm', { exact: true }).fill('2026');
    await dialog.getByText(/^Tháng 12\/2026: số liệu 15\/11\/2026 – 14\/12\/2026/).waitFor();
    await dialog.getByRole('button', { name: 'Thêm 12 kỳ' }).click();
    await dialog.getByText('Cần ghi căn cứ hoặc lý do.').waitFor();
    await dialog.getByLabel('Căn cứ, lý do').fill('Theo kết luận giao ban tháng 11');
    await inspect(page, 'report-periods-year', { phone: true });
    await dialog.getByRole('button', { name: 'Thêm 12 kỳ' }).click();
    await page.getByText('Đã thêm 12 kỳ báo cáo.').waitFor();

    await page.getByRole('button', { name: 'Thêm cả năm' }).click();
    await dialog.getByLabel('Năm', { exact: true }).fill('2026');
    await dialog.getByLabel('Căn cứ, lý do').fill('Nhầm');
    await dialog.getByRole('button', { name: 'Thêm 12 kỳ' }).click();
    await dialog.getByText(/Chưa có gì thay đổi/).waitFor();
    await dialog.getByRole('button', { name: 'Thôi' }).click();

    await page.getByRole('button', { name: 'Sửa kỳ Tháng 12/2026' }).click();
    await dialog.getByLabel('Hạn nộp').fill('23/12/2026');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Căn cứ, lý do').fill('Trùng lịch họp');
    await inspect(page, 'report-period-edit');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Đã lưu kỳ báo cáo.').waitFor();
  });

  it('the coordinator opens a period and reminds who has not handed in, by message and letter', async () => {
    const page = await signIn(office, 'abt.vanphong');
    const dialog = page.getByRole('dialog');
    await page.goto(`/plans/${await planOf(page)}?tab=reports`);
    await page.getByRole('button', { name: 'Mở kỳ ngay: Tháng 10/2026' }).click();
    await page.getByText('Đã mở kỳ Tháng 10/2026 cho các đơn vị.').waitFor();
    await page.getByRole('link', { name: 'Tháng 10/2026', exact: true }).click();
    await page.getByRole('heading', { name: 'Thu báo cáo Tháng 10/2026' }).waitFor();
    await page.getByText('Quá hạn').first().waitFor();
    await inspect(page, 'report-collection', { phone: true });

    await page.getByRole('button', { name: /^Nhắc \d+ đơn vị chưa nộp$/ }).click();
    expect(await dialog.getByLabel('Nội dung').inputValue()).toContain('chưa nộp báo cáo tháng 10/2026');
    await inspect(page, 'report-collection-urge');
    await dialog.getByRole('button', { name: 'Gửi' }).click();
    await page.getByText('Đã gửi nhắc nhở tới các đơn vị.').waitFor();
    await page.getByText('đã đôn đốc 1 lần').first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /^Công văn \(.docx\) đôn đốc ngày/ }).click(),
    ]);
    expect(reportText(await bytesOf(download)).text).toContain('đôn đốc báo cáo tháng 10/2026');
  });

  it('the year’s calendar names the missing, and shows a head the own report, on a phone', async () => {
    const page = await signIn(office, 'abt.vanphong');
    await page.getByRole('link', { name: 'Lịch báo cáo' }).click();
    await page.getByRole('heading', { name: 'Lịch báo cáo năm 2026' }).waitFor();
    await page
      .getByText(/^Chưa nộp: /)
      .first()
      .waitFor();
    await inspect(page, 'report-calendar', { phone: true });

    const head = await signIn(office, 'abt.vhxh', PHONE);
    await head.goto('/reports/calendar?year=2026');
    await head.getByRole('link', { name: /^Mở báo cáo Tháng 10\/2026/ }).waitFor();
    expect(await head.getByRole('button', { name: /^Nhắc/ }).count()).toBe(0);
    await inspect(head, 'report-calendar-head', { phone: true });
  });
});
