import type { Page } from 'playwright-core';
import { PHONE } from '../support/browser.js';
import { openOffice } from './support/office.js';
import { reportText } from './support/report-file.js';
import { storyOf } from './support/story.js';
import { inspect, read, signIn } from './support/visitor.js';
import { bytesOf } from './support/work-screens.js';

interface Listed {
  items: Array<{ id: string; unitName: string; periodLabel: string; version: number }>;
}

const PERIOD = 'Kỳ thử của trình duyệt';
const MONTHS_AGO = 5;

function day(offsetDays: number): string {
  return new Date(Date.now() + offsetDays * 86_400_000).toISOString().slice(0, 10);
}

/** A period of the present-day phường, reported on by three units: with a return, at once, and with nothing to report. */
describe('reports of units', () => {
  const office = openOffice();
  const reports = new Map<string, string>();

  const step = storyOf(office);
  const send = async (page: Page, path: string, body: object) => {
    const answer = await page.request.post(`/api${path}`, { data: body, headers: { 'X-Dondoc': '1' } });
    if (!answer.ok()) throw new Error(`${path} → ${answer.status()} ${await answer.text()}`);
    return answer.json() as Promise<unknown>;
  };
  const addressOf = (unit: string) => `/unit-reports/${reports.get(unit)}`;
  const submit = async (page: Page) => {
    await page.getByRole('button', { name: 'Nộp báo cáo', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: /^Nộp báo cáo/ });
    await dialog.getByRole('button', { name: 'Nộp báo cáo' }).click();
    await page.getByText('Đã nộp báo cáo.').waitFor();
  };

  step('the coordinator opens a period', async () => {
    const page = await signIn(office, 'abt.vanphong');
    const { items: plans } = await read<{ items: Array<{ id: string }> }>(page, '/plans');
    const planId = plans[0]?.id ?? '';
    await send(page, `/plans/${planId}/report-periods`, {
      reason: 'Kiểm tra thu báo cáo.',
      periods: [
        {
          ...{ kind: 'NAMED', label: PERIOD, exclusive: false, owedBy: 'ALL' },
          ...{ dataFrom: day(-30 * MONTHS_AGO), dataTo: day(0), dueOn: day(10) },
        },
      ],
    });
    const periods = await read<
      Array<{ id: string; label: string; version: number; openedAt: string | null }>
    >(page, `/plans/${planId}/report-periods`);
    const period = (Array.isArray(periods) ? periods : (periods as { periods: typeof periods }).periods).find(
      ({ label }) => label === PERIOD,
    );
    if (!period?.openedAt)
      await send(page, `/report-periods/${period?.id}/open`, { version: period?.version });
    const { items } = await read<Listed>(page, `/unit-reports?periodId=${period?.id}&pageSize=200`);
    for (const { id, unitName } of items) reports.set(unitName, id);
    expect(reports.size).toBeGreaterThan(5);
  });

  step('a specialist writes: what was reported stands there already, and is saved by itself', async () => {
    const page = await signIn(office, 'abt.vhxh.cv');
    await page.goto('/my-work');
    const owed = page.getByRole('region', { name: /^Báo cáo phải nộp/ });
    await owed.waitFor();
    await inspect(page, 'my-work-owed-reports', { phone: true });
    await owed.getByRole('link', { name: new RegExp(`^Viết báo cáo: .*${PERIOD}`) }).click();
    const results = page.getByLabel(/^Kết quả thực hiện: /);
    await results.first().waitFor();
    const said = await results.evaluateAll((fields) =>
      (fields as unknown as Array<{ value: string }>).map(({ value }) => value).filter(Boolean),
    );
    expect(said.length).toBeGreaterThan(0);
    await inspect(page, 'unit-report-writing', { phone: true });

    await results.first().fill('Đã tổ chức 03 lớp tập huấn, 120 lượt người dự.');
    await page.getByLabel('Khó khăn, vướng mắc').fill('Thiếu kinh phí truyền thông.');
    await page.getByText(/^Đã lưu lúc/).waitFor();
    expect(await page.getByRole('button', { name: 'Nộp báo cáo', exact: true }).count()).toBe(0);
  });

  step('what is typed without a network is kept, and sent when it is back', async () => {
    const page = await signIn(office, 'abt.vhxh.cv');
    await page.goto(addressOf('Phòng Văn hóa - Xã hội'));
    const proposals = page.getByLabel('Đề xuất, kiến nghị');
    await proposals.waitFor();
    await page.context().setOffline(true);
    await proposals.fill('Đề nghị bố trí 50 triệu đồng.');
    await page.getByText(/Chưa lưu lên máy chủ/).waitFor();
    await page.context().setOffline(false);
    await page.getByText(/^Đã lưu lúc/).waitFor();
    await page.reload();
    expect(await proposals.inputValue()).toBe('Đề nghị bố trí 50 triệu đồng.');
  });

  step('two who write the same place are asked, and nothing typed is lost', async () => {
    const one = await signIn(office, 'abt.vhxh.cv');
    const other = await signIn(office, 'abt.vhxh');
    for (const page of [one, other]) {
      await page.goto(addressOf('Phòng Văn hóa - Xã hội'));
      await page.getByLabel('Nhiệm vụ kỳ tới').waitFor();
    }
    await one.getByLabel('Nhiệm vụ kỳ tới').fill('Bản của chuyên viên.');
    await one.getByText(/^Đã lưu lúc/).waitFor();
    await other.getByLabel('Khó khăn, vướng mắc').fill('Thiếu kinh phí và nhân lực.');
    await other.getByText(/vừa sửa 1 chỗ; đã ghép/).waitFor();
    expect(await other.getByLabel('Nhiệm vụ kỳ tới').inputValue()).toBe('Bản của chuyên viên.');

    await one.getByLabel('Khó khăn, vướng mắc').fill('Bản gõ cùng lúc.');
    await one.getByText(/cũng vừa sửa chỗ này/).waitFor();
    expect(await one.getByLabel('Khó khăn, vướng mắc').inputValue()).toBe('Bản gõ cùng lúc.');
    await one.getByRole('button', { name: 'Lấy bản này' }).click();
    await one.getByText(/^Đã lưu/).waitFor();
    expect(await one.getByLabel('Khó khăn, vướng mắc').inputValue()).toBe('Thiếu kinh phí và nhân lực.');
  });

  step('the head takes a part from the updates again, and submits on a phone', async () => {
    const page = await signIn(office, 'abt.vhxh', PHONE);
    await page.goto(addressOf('Phòng Văn hóa - Xã hội'));
    await page
      .getByRole('button', { name: /^Lấy lại từ cập nhật/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: 'Lấy lại từ cập nhật' });
    await dialog.getByRole('button', { name: 'Thôi' }).waitFor();
    await dialog.getByRole('button', { name: 'Thôi' }).click();
    await page.getByRole('button', { name: 'Nộp báo cáo', exact: true }).click();
    await page
      .getByRole('dialog', { name: /^Nộp báo cáo/ })
      .getByRole('button', { name: 'Nộp báo cáo' })
      .click();
    await page.getByText('Đã nộp báo cáo.').waitFor();
    await page.getByText('Chờ nhận', { exact: true }).waitFor();
  });

  step('the coordinator returns it with a remark on the spot', async () => {
    const page = await signIn(office, 'abt.vanphong');
    await page.goto('/unit-reports');
    await page.getByRole('link', { name: /^Xem và nhận: Phòng Văn hóa - Xã hội/ }).waitFor();
    await page.getByRole('link', { name: /^Xem và nhận: Phòng Văn hóa - Xã hội/ }).click();
    await page
      .getByRole('button', { name: /^Góp ý: Kết quả thực hiện/ })
      .first()
      .click();
    await page.getByLabel('Góp ý cho đơn vị').fill('Ghi rõ thời gian tổ chức.');
    await page.getByRole('button', { name: 'Thêm góp ý' }).click();
    await page.reload();
    await page.getByText('Góp ý chưa gửi', { exact: true }).waitFor();
    await inspect(page, 'unit-report-reading', { phone: true });
    await page.getByRole('button', { name: 'Trả lại để bổ sung' }).click();
    const dialog = page.getByRole('dialog', { name: /^Trả lại báo cáo/ });
    await dialog.getByRole('button', { name: 'Trả lại' }).click();
    await dialog.getByText('Ghi lý do để đơn vị biết phải bổ sung gì.').waitFor();
    await dialog.getByLabel('Cần bổ sung gì, vì sao').fill('Thiếu thời gian tổ chức các lớp.');
    await dialog.getByRole('button', { name: 'Trả lại' }).click();
    await page.getByText('Đã trả lại báo cáo.').waitFor();
  });

  step(
    'the head sees the remark beside its place, answers it and submits again; it is accepted',
    async () => {
      const head = await signIn(office, 'abt.vhxh', PHONE);
      await head.goto(addressOf('Phòng Văn hóa - Xã hội'));
      await head.getByText('Lý do: Thiếu thời gian tổ chức các lớp.').waitFor();
      await head.getByText('Ghi rõ thời gian tổ chức.').waitFor();
      await head.getByLabel('Trả lời góp ý').fill('Đã ghi ngày 05, 12 và 19.');
      await head.getByRole('button', { name: 'Trả lời' }).click();
      await head.getByText(/trả lời: Đã ghi ngày 05, 12 và 19\./).waitFor();
      const first = head.getByLabel(/^Kết quả thực hiện: /).first();
      await first.fill('Ngày 05, 12 và 19 tổ chức 03 lớp tập huấn, 120 lượt người dự.');
      await submit(head);

      const clerk = await signIn(office, 'abt.vanphong');
      await clerk.goto(addressOf('Phòng Văn hóa - Xã hội'));
      await clerk.getByRole('button', { name: 'Các lần nộp (2)' }).click();
      const drawer = clerk.getByRole('dialog', { name: 'Các lần nộp' });
      await drawer.getByText(/\d+ chỗ khác lần trước/).click();
      await drawer.getByText('Ngày 05, 12 và 19').first().waitFor();
      await inspect(clerk, 'unit-report-versions', { phone: true });
      await clerk.keyboard.press('Escape');
      await drawer.waitFor({ state: 'hidden' });
      await clerk.getByRole('button', { name: 'Nhận báo cáo' }).click();
      await clerk.getByText('Đã nhận báo cáo.').waitFor();
      const [download] = await Promise.all([
        clerk.waitForEvent('download'),
        clerk.getByRole('link', { name: 'Tải bản .docx' }).click(),
      ]);
      const { text } = reportText(await bytesOf(download));
      expect(text).toContain('Kính gửi');
      expect(text).toContain('TRƯỞNG PHÒNG');
      expect(text).toContain('Ngày 05, 12 và 19 tổ chức 03 lớp tập huấn');
    },
  );

  step('two more units report: one at once, one that nothing happened', async () => {
    const second = await signIn(office, 'abt.kthtdt');
    await second.goto(addressOf('Phòng Kinh tế, Hạ tầng và Đô thị'));
    await second.getByLabel('Khó khăn, vướng mắc').fill('Không.');
    await second.getByText(/^Đã lưu lúc/).waitFor();
    await submit(second);

    const third = await signIn(office, 'abt.kp3', PHONE);
    const { items } = await read<Listed>(third, '/unit-reports?own=true&state=OPEN');
    const own = items.find(({ periodLabel }) => periodLabel === PERIOD)?.unitName ?? '';
    await third.goto(addressOf(own));
    await third.getByLabel('Khó khăn, vướng mắc').waitFor();
    for (const field of await third.getByLabel(/^(Kết quả thực hiện|Chưa hoàn thành và nguyên nhân): /).all())
      await field.fill('');
    for (const name of ['Khó khăn, vướng mắc', 'Đề xuất, kiến nghị']) await third.getByLabel(name).fill('');
    await third.getByRole('button', { name: 'Nộp báo cáo', exact: true }).click();
    const dialog = third.getByRole('dialog', { name: /^Nộp báo cáo/ });
    await dialog.getByRole('button', { name: 'Nộp báo cáo' }).click();
    await dialog.getByText('Nêu lý do rồi nộp').waitFor();
    await dialog.getByLabel('Lý do không có nội dung phát sinh').fill('Chưa đến đợt tổ chức.');
    await dialog.getByRole('button', { name: 'Nộp báo cáo' }).click();
    await third.getByText('Đã nộp báo cáo.').waitFor();

    const clerk = await signIn(office, 'abt.vanphong');
    for (const unit of ['Phòng Kinh tế, Hạ tầng và Đô thị', own]) {
      await clerk.goto(addressOf(unit));
      await clerk.getByRole('button', { name: 'Nhận báo cáo' }).click();
      await clerk.getByText('Đã nhận', { exact: true }).waitFor();
    }
    const accepted = await read<{ counts: { ACCEPTED: number } }>(clerk, '/unit-reports?state=ACCEPTED');
    expect(accepted.counts.ACCEPTED).toBe(3);
  });
});
