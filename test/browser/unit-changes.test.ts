import { openOffice } from './support/office.js';
import { choose, everyPage, inspect, read, settled, signIn } from './support/visitor.js';

interface Unit {
  id: string;
  name: string;
}

/** The organisation changes while a plan runs: the administrator, then the clerk. */
describe('an authority that changes', () => {
  const office = openOffice();

  it('lets its administrator merge two units, seeing first what moves', async () => {
    const page = await signIn(office, 'abt.admin');
    await page.getByRole('link', { name: 'Đơn vị', exact: true }).click();
    await page.getByRole('heading', { name: 'Đơn vị', level: 1 }).waitFor();
    await page.getByText('Văn phòng Hội đồng nhân dân và Ủy ban nhân dân').first().waitFor();
    await inspect(page, 'units', { phone: true });

    await page.getByRole('button', { name: 'Thay đổi đơn vị' }).click();
    const units = await read<Unit[]>(page, '/organisation');
    const named = (words: string) => units.find(({ name }) => name.startsWith(words))?.name ?? '';
    const [first, second] = [named('Phòng Kinh tế'), named('Phòng Văn hóa')];
    for (const name of [first, second]) await choose(page, 'Các đơn vị sáp nhập', name);
    await page.keyboard.press('Escape');
    await page.getByLabel('Lập đơn vị mới, tên là').fill('Phòng Kinh tế - Xã hội');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('Chưa ghi căn cứ.').waitFor();
    await page.getByLabel('Căn cứ').fill('Nghị quyết số 12/NQ-HĐND');
    await settled(page);
    await inspect(page, 'units-change', { phone: true });
    await page.getByRole('button', { name: 'Xem trước' }).click();

    await page.getByRole('heading', { name: 'Những gì sẽ chuyển' }).waitFor();
    await page.getByText(/phần việc đang làm/).waitFor();
    await inspect(page, 'units-preview', { phone: true });
    await page.getByRole('button', { name: 'Thực hiện' }).click();
    await page.getByText('Đã thực hiện thay đổi.').waitFor();
    await page.getByText('Phòng Kinh tế - Xã hội').first().waitFor();
    const after = await read<Array<Unit & { dissolvedOn: string | null }>>(page, '/organisation');
    expect(
      after.filter(({ name }) => name === first || name === second).every((unit) => unit.dissolvedOn),
    ).toBe(true);

    // What they owed is owed by the new unit.
    const clerk = await signIn(office, 'abt.vanphong');
    const open = await everyPage<{ unitName: string; state: string }>(clerk, '/assignments');
    const names = open
      .filter(({ state }) => state !== 'COMPLETED' && state !== 'CANCELLED')
      .map(({ unitName }) => unitName);
    expect(names).toContain('Phòng Kinh tế - Xã hội');
    expect(names).not.toContain(first);
  });

  it('lets its administrator say of each person where they go when a unit is split', async () => {
    const page = await signIn(office, 'abt.admin');
    await page.goto('/units/change');
    await page.getByRole('radio', { name: 'Chia tách' }).check();
    await choose(page, 'Đơn vị thay đổi', 'Phòng Kinh tế - Xã hội');
    const names = page.getByLabel('Lập đơn vị mới, tên là');
    await names.nth(0).fill('Phòng Kinh tế mới');
    await names.nth(1).fill('Phòng Xã hội mới');
    await page.getByLabel('Căn cứ').fill('Nghị quyết số 15/NQ-HĐND');
    await page.getByRole('button', { name: 'Xem trước' }).click();

    const people = page.getByRole('list', { name: 'Người chuyển về' });
    const twoHeads = page.getByText('Đơn vị tiếp nhận sẽ có nhiều thủ trưởng.');
    await twoHeads.waitFor();
    for (const person of ['Trịnh Thị Hồng Loan', 'Bùi Chí Thành']) {
      await people.getByRole('combobox', { name: new RegExp(person) }).click();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    }
    await twoHeads.waitFor({ state: 'detached' });
    await settled(page);
    await inspect(page, 'units-split', { phone: true });
    await page.getByRole('button', { name: 'Thực hiện' }).click();
    await page.getByText('Đã thực hiện thay đổi.').waitFor();
    const { roles } = await read<{ roles: Array<{ unitName: string }> }>(
      await signIn(office, 'abt.vhxh.cv'),
      '/auth/me',
    );
    expect(roles.map(({ unitName }) => unitName)).toEqual(['Phòng Xã hội mới']);
  });

  it('lets its clerk reword a task of an issued plan, with the reason', async () => {
    const page = await signIn(office, 'abt.vanphong');
    const { items: plans } = await read<{ items: Array<{ id: string }> }>(page, '/plans');
    const { items: tasks } = await read<{ items: Array<{ id: string }> }>(
      page,
      `/plans/${plans[0]?.id ?? ''}/tasks?state=IN_PROGRESS`,
    );
    await page.goto(`/tasks/${tasks[0]?.id ?? ''}`);
    await page.getByRole('button', { name: 'Sửa nhiệm vụ' }).click();
    const drawer = page.getByRole('dialog', { name: 'Sửa nhiệm vụ' });
    await drawer.getByLabel('Nội dung nhiệm vụ').fill('Rà soát, công khai đầy đủ thủ tục hành chính');
    await choose(drawer, 'Lãnh đạo phụ trách (nếu kế hoạch nêu)', /^Lâm Thị Kim Hiền/);
    await page.keyboard.press('Escape');
    await drawer.getByRole('button', { name: 'Lưu và báo cho các đơn vị' }).click();
    await drawer.getByText('Chưa ghi lý do.').waitFor();
    await settled(page);
    await inspect(page, 'task-edit', { phone: true });
    await drawer.getByLabel('Lý do thay đổi').fill('Theo chỉ đạo của Chủ tịch');
    await drawer.getByRole('button', { name: 'Lưu và báo cho các đơn vị' }).click();
    await page.getByText(/Đã thay đổi kế hoạch/).waitFor();
    await page.getByRole('heading', { name: 'Rà soát, công khai đầy đủ thủ tục hành chính' }).waitFor();
    await page.getByText(/^Lâm Thị Kim Hiền, Phó Chủ tịch/).waitFor();
    await page.getByText(/Thay đổi trong Kế hoạch số .*Lý do: Theo chỉ đạo của Chủ tịch/).waitFor();

    await page.goto('/undated');
    await page.getByRole('heading', { name: 'Chờ xác định thời hạn' }).waitFor();
    await inspect(page, 'undated', { phone: true });
  });
});
