import { buildWorkbook } from '../../src/documents/spreadsheet/index.js';
import { PHONE } from '../support/browser.js';
import { openOffice } from './support/office.js';
import { reportText } from './support/report-file.js';
import { inspect, read, settled, signIn } from './support/visitor.js';
import { bytesOf } from './support/work-screens.js';

/** A working day, while the sample plan of the phường is under way. */
const NOW = { DONDOC_NOW: '2026-11-20T08:00:00+07:00' };

describe('reminders: when, of what, and by hand', () => {
  const office = openOffice({ environment: NOW });

  it('the coordinator sees who would get what before the policy is saved, then sweeps now', async () => {
    const page = await signIn(office, 'abt.vanphong');
    await page.getByRole('link', { name: 'Cách nhắc việc' }).click();
    await page.getByRole('heading', { name: 'Cách nhắc việc', level: 1 }).waitFor();
    const before = page.getByLabel(/^Trước hạn/);
    await before.fill('7, 7');
    await page.getByText(/Ghi các số từ 0 đến 60/).waitFor();
    await before.fill('10, 5, 1, 0');
    await page.getByRole('button', { name: 'Xem ai sẽ nhận gì trong 30 ngày tới' }).click();
    await page.getByText(/thông báo, nếu mọi việc giữ nguyên như hôm nay/).waitFor();
    await inspect(page, 'reminder-policy', { phone: true });
    await page
      .getByRole('button', { name: /^Xem nội dung gửi / })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('rowheader').first().waitFor();
    await inspect(page, 'reminder-preview-lines', { phone: true });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });

    await page.getByRole('button', { name: 'Lưu cách nhắc' }).click();
    await page.getByText('Đã lưu cách nhắc việc.').waitFor();
    await page.reload();
    expect(await page.getByLabel(/^Trước hạn/).inputValue()).toBe('10, 5, 1, 0');

    await page.getByRole('button', { name: 'Rà soát ngay' }).click();
    await page.getByText('Đã rà soát xong.').waitFor();
    const messages = () => read<{ total: number }>(page, '/test-mailbox');
    const { total } = await messages();
    expect(total).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Rà soát ngay' }).click();
    await page.getByText('Đang rà soát…').waitFor({ state: 'detached' });
    await page.getByText('Đã rà soát xong.').waitFor();
    expect((await messages()).total).toBe(total);
  });

  it('what is typed wrongly is said beside it, and stays as it was typed', async () => {
    const page = await signIn(office, 'abt.vanphong');
    await page.goto('/reminder-policy');
    const first = page.getByLabel('Quá hạn, nhắc lần đầu sau');
    await first.fill('999');
    await page.getByText('Ghi số ngày làm việc từ 1 đến 60.').waitFor();
    const hour = page.getByLabel(/^Gửi từ/);
    await hour.fill('25:99');
    await page.getByText(/^Ghi giờ và phút từ 05:00 đến 16:59/).waitFor();
    for (const day of ['Hai', 'Ba', 'Tư', 'Năm', 'Sáu'])
      await page.getByRole('checkbox', { name: `Thứ ${day}` }).check();
    await page.getByText(/^Đề nghị để lại ít nhất một ngày từ thứ Hai/).waitFor();
    expect(await first.inputValue()).toBe('999');
    const save = page.getByRole('button', { name: 'Lưu cách nhắc' });
    expect(await save.isDisabled()).toBe(true);
    await inspect(page, 'reminder-policy-wrong', { phone: true });

    await page.getByRole('checkbox', { name: 'Thứ Hai' }).uncheck();
    await first.fill('2');
    await hour.fill('7h45');
    await hour.blur();
    expect(await hour.inputValue()).toBe('07:45');
    expect(await save.isEnabled()).toBe(true);
  });

  it('of two who change the reminders at once, the second loses nothing and chooses', async () => {
    const [page, other] = [await signIn(office, 'abt.vanphong'), await signIn(office, 'abt.admin')];
    for (const each of [page, other]) {
      await each.goto('/reminder-policy');
      await each.getByLabel(/^Gửi từ/).waitFor();
    }
    await other.getByLabel(/^Gửi từ/).fill('08:15');
    await other.getByRole('button', { name: 'Lưu cách nhắc' }).click();
    await other.getByText('Đã lưu cách nhắc việc.').waitFor();

    await page.getByLabel('Báo lãnh đạo khi quá hạn').fill('12');
    await page.getByRole('button', { name: 'Lưu cách nhắc' }).click();
    await page.getByText('Giờ gửi: vừa lưu 08:15; ông/bà nhập 07:30.').waitFor();
    expect(await page.getByLabel('Báo lãnh đạo khi quá hạn').inputValue()).toBe('12');
    await inspect(page, 'reminder-policy-meanwhile', { phone: true });
    await page.getByRole('button', { name: 'Giữ nội dung tôi nhập' }).click();
    await page.getByRole('button', { name: 'Lưu cách nhắc' }).click();
    await page.getByText('Đã lưu cách nhắc việc.').waitFor();
    await page.reload();
    expect(await page.getByLabel('Báo lãnh đạo khi quá hạn').inputValue()).toBe('12');
    expect(await page.getByLabel(/^Gửi từ/).inputValue()).toBe('07:30');
  });

  it('a head does without e-mail, on a phone', async () => {
    const page = await signIn(office, 'abt.vhxh', PHONE);
    await page.goto('/settings/notifications');
    await page.getByRole('heading', { name: 'Cách nhận thông báo' }).waitFor();
    const email = page.getByRole('checkbox', { name: /^Nhận qua thư điện tử/ });
    await email.click();
    await page.getByText('Đã lưu cách nhận thông báo.').waitFor();
    await page.reload();
    expect(await email.isChecked()).toBe(false);
    await inspect(page, 'reminder-choice', { phone: true });
  });

  it('the coordinator follows up on what is overdue; message and letter leave, and the count is seen', async () => {
    const page = await signIn(office, 'abt.vanphong');
    const { items } = await read<{ items: Array<{ id: string; number: string }> }>(
      page,
      '/plans?status=ISSUED',
    );
    const plan = items[0]?.id as string;
    await page.goto(`/plans/${plan}/progress`);
    await page.getByRole('link', { name: 'Đôn đốc nhiệm vụ quá hạn' }).click();
    await page.getByRole('checkbox', { name: 'Chọn tất cả' }).check();
    expect(await page.getByLabel('Nội dung đôn đốc').last().inputValue()).toMatch(/^Thực hiện Kế hoạch số /);
    await inspect(page, 'follow-up', { phone: true });
    await page.getByRole('button', { name: 'Gửi đôn đốc' }).click();
    await page.getByText('Đã gửi đôn đốc.').waitFor();
    await page.getByText('đã đôn đốc 1 lần').first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải công văn (.docx)' }).click(),
    ]);
    expect(reportText(await bytesOf(download)).text).toContain('V/v đôn đốc thực hiện Kế hoạch số');
    await inspect(page, 'follow-up-sent', { phone: true });
    await page.goto(`/plans/${plan}/progress`);
    await page.getByText('đã đôn đốc 1 lần').first().waitFor();
  });

  it('the administrator enters a swap and imports a notice', async () => {
    const page = await signIn(office, 'abt.admin');
    await page.goto('/calendar?year=2027');
    await page.getByRole('heading', { name: 'Lịch nghỉ và làm bù' }).waitFor();
    await page.getByRole('button', { name: 'Thêm cặp hoán đổi' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Ngày được nghỉ').fill('26/04/2027');
    await dialog.getByLabel('Ngày được nghỉ').press('Enter');
    await dialog.getByLabel('Ngày đi làm bù').fill('24/04/2027');
    await dialog.getByLabel('Ngày đi làm bù').press('Enter');
    await dialog.getByLabel('Căn cứ').fill('Thông báo 123/TB-BNV');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText(/^Đã ghi vào lịch\./).waitFor();
    await page.getByRole('rowheader', { name: '26/04/2027' }).waitFor();

    const notice = await buildWorkbook([
      {
        name: 'Lịch nghỉ',
        heading: ['LỊCH NGHỈ'],
        columns: ['Ngày', 'Loại', 'Tên', 'Căn cứ'].map((title) => ({ title, width: 20 })),
        rows: [
          ['26/04/2027', 'Nghỉ hoán đổi', 'Nghỉ hoán đổi', 'Thông báo 123/TB-BNV'],
          ['03/05/2027', 'Nghỉ lễ', 'Nghỉ bù Ngày Quốc tế lao động', 'Thông báo 123/TB-BNV'],
          ['31/04/2027', 'Nghỉ lễ', 'Ngày không có', 'Thông báo 123/TB-BNV'],
        ],
      },
    ]);
    await page.locator('input[type=file]').setInputFiles({
      name: 'lich-nghi-2027.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: notice,
    });
    await page.getByText('Chưa đọc được ngày').waitFor();
    await inspect(page, 'calendar-notice', { phone: true });
    await page.getByRole('button', { name: /^Ghi \d ngày vào lịch$/ }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await settled(page);
    await inspect(page, 'calendar', { phone: true });
  }, 120_000);
});
