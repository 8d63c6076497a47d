import type { Page } from 'playwright-core';
import { openOffice } from './support/office.js';
import { choose, expectEventually, expectFocus, inspect, read, signIn } from './support/visitor.js';

interface Person {
  userId: string;
  fullName: string;
  roles: string[];
}

/** Somebody is away, somebody leaves: the head of a department arranges for it. */
describe('arranging for people', () => {
  const office = openOffice();

  const specialistsOf = async (page: Page) => {
    const units = await read<Array<{ unitId: string; people: Person[] }>>(page, '/handovers/units');
    return units
      .map(({ unitId, people }) => ({
        unitId,
        staff: people.filter(({ roles }) => roles.includes('SPECIALIST')),
      }))
      .find(({ staff }) => staff.length >= 2) as { unitId: string; staff: [Person, Person] };
  };

  it('lets a head name a substitute, who then holds the place and is told', async () => {
    const page = await signIn(office, 'abt.vhxh');
    const { unitId } = await specialistsOf(page);
    const [unit] = (await read<Array<{ unitId: string; people: Person[] }>>(page, '/handovers/units')).filter(
      (one) => one.unitId === unitId,
    );
    const head = unit?.people.find(({ roles }) => roles.includes('HEAD')) as Person;
    const substitute = unit?.people.find(({ roles }) => !roles.includes('HEAD')) as Person;
    await page.getByRole('link', { name: 'Nghỉ, bàn giao việc' }).click();
    await page.getByText('Chưa có ai đăng ký nghỉ.').waitFor();
    await page.getByRole('button', { name: 'Đăng ký nghỉ' }).click();
    const dialog = page.getByRole('dialog', { name: 'Đăng ký nghỉ' });
    await choose(page, 'Người nghỉ', new RegExp(`^${head.fullName}`));
    await choose(page, 'Người thay', new RegExp(`^${substitute.fullName}`));
    const lastDay = new Date(Date.now() + 5 * 86_400_000).toLocaleDateString('vi-VN', {
      timeZone: 'Asia/Ho_Chi_Minh',
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
    });
    await dialog.getByLabel('Đến hết ngày').fill(lastDay);
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await dialog.getByText('Chưa ghi lý do.').waitFor();
    await expectFocus(dialog.getByLabel('Lý do'));
    await inspect(page, 'arrangements-leave-form', { phone: true });
    await dialog.getByLabel('Lý do').fill('Nghỉ phép năm');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText(`${substitute.fullName} thay ${head.fullName}`).waitFor();
    await page.getByText('Đang thay').waitFor();
    await inspect(page, 'arrangements-leave', { phone: true });
    await expectEventually(
      async () => (await read<{ items: Array<{ kind: string }> }>(page, '/notifications')).items[0]?.kind,
      'ON_LEAVE',
    );
  });

  it('hands a specialist’s open work to a colleague, seeing first what moves', async () => {
    const page = await signIn(office, 'abt.vhxh');
    const {
      staff: [from, to],
    } = await specialistsOf(page);
    const { groups } = await read<{ groups: { soon: Array<{ id: string }>; later: Array<{ id: string }> } }>(
      page,
      '/assignments/mine',
    );
    const [assignment] = [...groups.soon, ...groups.later];
    const answer = await page.request.put(`/api/assignments/${assignment?.id ?? ''}/inside/handed`, {
      headers: { 'X-Dondoc': '1' },
      data: { version: 0, specialistId: from.userId },
    });
    expect(answer.status()).toBe(200);
    await page.goto('/arrangements?tab=handover');
    await page.getByRole('button', { name: 'Bàn giao việc' }).click();
    const dialog = page.getByRole('dialog', { name: 'Bàn giao việc' });
    await choose(page, 'Người bàn giao', new RegExp(`^${from.fullName}`));
    await choose(page, 'Người nhận', new RegExp(`^${to.fullName}`));
    await dialog.getByText('1 phần việc đang mở').waitFor();
    await dialog.getByLabel('Lý do').fill('Chuyển công tác');
    await inspect(page, 'arrangements-handover-form', { phone: true });
    await dialog.getByRole('button', { name: 'Bàn giao', exact: true }).click();
    await page.getByText(`${from.fullName} → ${to.fullName}`).waitFor();
    await page.getByText('1 phần việc, 0 dự thảo').waitFor();
    await inspect(page, 'arrangements-handover', { phone: true });
    const inside = await read<{ handed: { specialistName: string } }>(
      page,
      `/assignments/${assignment?.id ?? ''}/inside`,
    );
    expect(inside.handed.specialistName).toBe(to.fullName);
  });
});
