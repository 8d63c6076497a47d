import { readFile } from 'node:fs/promises';
import { openOffice } from './support/office.js';
import { choose, inspect, read, settled, signIn } from './support/visitor.js';

/** The clerk's own looks at the work list. */
describe('the work list', () => {
  const office = openOffice();

  it('is kept under a name with its filters and columns, and leaves as a spreadsheet', async () => {
    const page = await signIn(office, 'abt.vanphong');
    await page.goto('/tasks?view=register&columns=content,unit,due,state');
    await page.getByRole('columnheader', { name: 'Thời hạn' }).waitFor();
    expect(await page.getByRole('columnheader').count()).toBe(4);
    await page.getByRole('checkbox', { name: 'Bị trả lại' }).click();
    await page.waitForURL(/returned=true/);
    await page.getByRole('button', { name: 'Lưu cách xem này' }).click();
    const dialog = page.getByRole('dialog', { name: 'Lưu cách xem này' });
    await dialog.getByLabel('Tên cách xem').fill('Việc bị trả lại');
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await page.getByRole('button', { name: 'Bỏ cách xem “Việc bị trả lại”' }).waitFor();
    await settled(page);
    await inspect(page, 'worklist-saved', { phone: true });

    await page.goto('/tasks');
    await choose(page, 'Cách xem đã lưu', /^Việc bị trả lại/);
    await page.waitForURL(/returned=true/);

    await page.goto('/tasks?view=register');
    await page.getByRole('columnheader', { name: 'Sản phẩm' }).waitFor();
    await page.getByText('Chưa hoàn thành', { exact: false }).first().waitFor();
    const height = async () => (await page.locator('tbody tr').first().boundingBox())?.height ?? 0;
    const before = await height();
    await page.getByRole('checkbox', { name: 'Dòng hẹp' }).click();
    await page.waitForURL(/dense=true/);
    expect(await height()).toBeLessThan(before);
    await inspect(page, 'worklist-register', { phone: true });
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Xuất Excel' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('danh-sach-cong-viec.xlsx');
    expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK');
  });

  it('stands in the plan’s own page: its months add up to its counts, and a card takes its next step', async () => {
    const clerk = await signIn(office, 'abt.vanphong');
    const { items } = await read<{ items: Array<{ id: string; counts: { total: number } }> }>(
      clerk,
      '/plans',
    );
    const [plan] = items;
    await clerk.goto(`/plans/${plan?.id}`);
    await clerk.getByRole('tab', { name: 'Theo tháng' }).click();
    const months = clerk.getByRole('tabpanel').getByRole('heading');
    await months.first().waitFor();
    const totals = (await months.allInnerTexts()).map((text) => Number(/(\d+) công việc/.exec(text)?.[1]));
    expect(totals.reduce((sum, one) => sum + one, 0)).toBe(plan?.counts.total);
    await inspect(clerk, 'plan-months', { phone: true });
    await months.getByRole('button').first().click();
    await clerk.waitForURL(({ pathname, searchParams }) => {
      return pathname === '/tasks' && searchParams.get('planId') === plan?.id && searchParams.has('dueTo');
    });

    const head = await signIn(office, 'abt.vhxh');
    const { roles } = await read<{ roles: Array<{ unitId: string }> }>(head, '/auth/me');
    await head.goto(`/plans/${plan?.id}?unitId=${roles[0]?.unitId}`);
    await head.getByText('Theo trạng thái', { exact: true }).click();
    const begun = head.getByRole('region', { name: /^Đang thực hiện/ });
    await begun
      .getByRole('button', { name: /^Cập nhật: / })
      .first()
      .waitFor();
    await inspect(head, 'plan-board', { phone: true });
    await begun
      .getByRole('button', { name: /^Cập nhật: / })
      .first()
      .click();
    const form = head.getByRole('dialog', { name: 'Cập nhật tiến độ' });
    await form.getByLabel('Kết quả thực hiện').fill('Đã làm thêm một phần.');
    await form.getByRole('button', { name: 'Gửi cập nhật' }).click();
    await head.getByText('Đã gửi cập nhật.').waitFor();
    expect(new URL(head.url()).searchParams.get('view')).toBe('board');

    await head.getByText('Sổ theo dõi', { exact: true }).click();
    await head.getByRole('columnheader', { name: 'Sản phẩm' }).waitFor();
    expect(await head.getByRole('columnheader', { name: 'Văn bản giao' }).count()).toBe(0);
    await inspect(head, 'plan-register', { phone: true });
  });
});
