import type { Locator, Page } from 'playwright-core';
import { PHONE } from '../support/browser.js';
import { openOffice } from './support/office.js';
import { storyOf } from './support/story.js';
import { choose, expectEventually, inspect, read, signIn } from './support/visitor.js';

interface Row {
  unitName: string;
  mayBeAsked: boolean;
}

/** Work that several units share, and work inside one unit, in the present-day phường. */
describe('the work of units', () => {
  const office = openOffice();
  let planId: string;
  let sharedTask: string | undefined;
  let wideTask: string | undefined;

  const told = storyOf(office);
  // The matrix is large for axe on a busy machine.
  const step = (name: string, tell: () => Promise<void>) => told(name, tell, 180_000);

  /** A task of the plan in which units may be asked, and one that many units share. */
  const findShared = async (page: Page) => {
    const { items: plans } = await read<{ items: Array<{ id: string }> }>(page, '/plans');
    planId = plans[0]?.id ?? '';
    const { items } = await read<{ items: Array<{ id: string }> }>(
      page,
      `/plans/${planId}/tasks?pageSize=100`,
    );
    for (const { id } of items) {
      const { units } = await read<{ units: Row[] }>(page, `/tasks/${id}/participation`);
      const silent = units.filter(({ mayBeAsked }) => mayBeAsked);
      if (silent.length > 1) sharedTask ??= id;
      if (units.length > 6) wideTask ??= id;
      if (sharedTask && wideTask) return;
    }
    throw new Error(
      'the sample has no task that many units share, or none that a unit has not contributed to',
    );
  };

  step('the plan’s tab “Đơn vị” is the matrix task × unit', async () => {
    const page = await signIn(office, 'abt.vanphong');
    await findShared(page);
    await page.goto(`/plans/${planId}?tab=units`);
    const matrix = page.getByRole('table', { name: 'Nhiệm vụ theo đơn vị' });
    await matrix.waitFor();
    const units = await matrix.locator('thead th').count();
    expect(units).toBeGreaterThan(10);
    expect(await matrix.getByText(/^(Chủ trì|Phối hợp), /).count()).toBeGreaterThan(50);
    await inspect(page, 'unit-matrix', { phone: true });
  });

  step('the coordinator sees who has not reported and asks them, once a day', async () => {
    const page = await signIn(office, 'abt.vanphong');
    await page.goto(`/tasks/${sharedTask}`);
    await page.getByRole('table', { name: 'Đơn vị thực hiện' }).waitFor();
    await inspect(page, 'participation', { phone: true });
    await page.getByRole('button', { name: 'Đề nghị phối hợp' }).click();
    const dialog = page.getByRole('dialog', { name: 'Đề nghị phối hợp' });
    await dialog.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await dialog.getByText('Chọn ngày cần có kết quả.').waitFor();
    await dialog.getByLabel('Cần có kết quả chậm nhất ngày').fill('31/12/2030');
    await dialog.getByLabel('Cần có kết quả chậm nhất ngày').press('Enter');
    await inspect(page, 'ask-contribution', { phone: true });
    await dialog.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await page.getByText(/Đã gửi đề nghị đến \d+ đơn vị/).waitFor();
    await page.getByText('cần chậm nhất 31/12/2030').first().waitFor();
    await page.getByRole('button', { name: 'Đề nghị phối hợp' }).click();
    expect(await page.getByText('(đã đề nghị hôm nay)').count()).toBeGreaterThan(0);
  });

  step('on a phone what can be done comes before the many units, which are added up', async () => {
    const page = await signIn(office, 'abt.vanphong', PHONE);
    await page.goto(`/tasks/${wideTask}`);
    const actions = page.getByRole('group', { name: 'Việc tiếp theo' });
    const unfold = page.getByRole('button', { name: /^Xem \d+ đơn vị$/ });
    await page
      .getByText(/^(.+: )?\d+\/\d+ (phường|đơn vị) đã báo cáo/)
      .first()
      .waitFor();
    const top = async (what: Locator) => (await what.boundingBox())?.y ?? Number.NaN;
    expect(await top(actions)).toBeLessThan(await top(unfold));
    const table = page.getByRole('table', { name: 'Đơn vị thực hiện' });
    expect(await table.count()).toBe(0);
    await inspect(page, 'task-phone', { phone: true });
    await unfold.click();
    await table
      .getByRole('button', { name: /^Xem diễn biến của / })
      .last()
      .click();
    await page.waitForURL(/assignment=/);
    const part = page.getByRole('heading', { name: /^Diễn biến: / });
    await expectEventually(async () => (await top(part)) > 0 && (await top(part)) < PHONE.height, true);

    // The last of them is let go, with the reason; it stays in the list as what it is now.
    await actions.getByRole('button', { name: 'Thôi giao' }).click();
    const dialog = page.getByRole('dialog', { name: 'Thôi giao cho đơn vị này' });
    await dialog.getByRole('button', { name: 'Thôi giao' }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog.getByLabel('Lý do thôi giao').fill('Khu phố đã sáp nhập.');
    await dialog.getByRole('button', { name: 'Thôi giao' }).click();
    await page.getByText('Thôi giao. Lý do: Khu phố đã sáp nhập.').waitFor();
    await table.getByRole('row').last().getByText('Đã hủy').waitFor();
    await page.getByRole('button', { name: 'Thu gọn danh sách' }).click();
    await table.waitFor({ state: 'hidden' });
  });

  step('a head hands work to a specialist, who drafts; the head reports from the draft', async () => {
    const head = await signIn(office, 'abt.vhxh');
    const { groups } = await read<{
      groups: Record<string, Array<{ id: string; taskId: string; allowed?: string[] }>>;
    }>(head, '/assignments/mine');
    const own = Object.values(groups)
      .filter(Array.isArray)
      .flat()
      .find(({ allowed }) => allowed?.includes('submit'));
    const address = `/tasks/${own?.taskId}?assignment=${own?.id}`;
    await head.goto(address);
    await head.getByRole('button', { name: 'Giao cho chuyên viên' }).click();
    await choose(head, 'Chuyên viên', /^Bùi Chí Thành/);
    await head.getByLabel('Hạn nội bộ').fill('31/12/2030');
    await head.getByLabel('Hạn nội bộ').press('Enter');
    await head.getByText('Hạn nội bộ này sau thời hạn của văn bản.').waitFor();
    await head.getByRole('button', { name: 'Giao việc' }).click();
    await head.getByText('Đã giao cho Bùi Chí Thành').waitFor();

    const specialist = await signIn(office, 'abt.vhxh.cv', PHONE);
    await specialist.getByText('Giao cho tôi', { exact: true }).click();
    await specialist.getByText(/hạn nội bộ 31\/12\/2030/).waitFor();
    await inspect(specialist, 'handed-to-me', { phone: true });
    await specialist.goto(address);
    await specialist.getByLabel('Thêm một bước').fill('Thu phiếu của khu phố 4 và 6');
    await specialist.getByRole('button', { name: 'Thêm', exact: true }).click();
    await specialist.getByRole('checkbox', { name: /Thu phiếu của khu phố 4 và 6/ }).click();
    await specialist.getByText(/^Bùi Chí Thành, \d/).waitFor();
    await specialist.getByLabel('Kết quả thực hiện').fill('Đã thu đủ 268 phiếu.');
    await specialist.getByRole('button', { name: 'Trình thủ trưởng' }).click();
    await specialist.getByText('Đã trình thủ trưởng.').waitFor();
    await inspect(specialist, 'inside-unit-specialist', { phone: true });

    await head.reload();
    await head.getByRole('heading', { name: 'Bản dự thảo của Bùi Chí Thành' }).waitFor();
    await inspect(head, 'inside-unit-head', { phone: true });
    await head.getByLabel('Kết quả thực hiện').fill('Đã thu đủ 268 phiếu, đã đối chiếu.');
    await head.getByRole('button', { name: 'Gửi báo cáo', exact: true }).click();
    await head.getByText('Đã gửi cập nhật.').waitFor();
    await head.getByRole('listitem').filter({ hasText: 'Đã thu đủ 268 phiếu, đã đối chiếu.' }).waitFor();
    await head.getByText('Bản dự thảo của Bùi Chí Thành').waitFor({ state: 'hidden' });
  });
});
