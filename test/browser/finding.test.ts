import type { Page } from 'playwright-core';
import { PHONE, screenshot, seriousFaults } from '../support/browser.js';
import { openOffice } from './support/office.js';
import { smallTargets } from './support/touch.js';
import { choose, inspect, read, settled, sidewaysScroll, signIn } from './support/visitor.js';

/** A clerk who looks for things, on the sample data. */
describe('finding things', () => {
  const office = openOffice({ keepWindows: true });
  let page: Page;

  beforeAll(async () => {
    page = await signIn(office, 'abt.vanphong');
  });

  it('the box is reached by “/”, forgives a slip, and its results are walked with the arrow keys', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('thu tuc hahnh chinh');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Kết quả tìm “thu tuc hahnh chinh”' }).waitFor();
    const tasks = page.getByRole('region', { name: /^Nhiệm vụ/ });
    await tasks.waitFor();
    expect(await page.getByText('các chữ gần giống').count()).toBe(1);
    expect(await tasks.locator('mark').allInnerTexts()).toContain('hành');
    await inspect(page, 'search', { phone: true });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/(tasks|plans)\/[0-9a-f-]{36}/);
  });

  it('leads from a unit to the list of its work', async () => {
    await page.goto('/search?q=van+hoa+xa+hoi');
    await page
      .getByRole('region', { name: /^Đơn vị/ })
      .getByRole('link')
      .first()
      .click();
    await page.getByRole('heading', { name: 'Danh sách công việc' }).waitFor();
    expect(new URL(page.url()).searchParams.get('unitId')).toMatch(/^[0-9a-f-]{36}$/);
    await settled(page);
    const rows = page.getByRole('table').getByRole('row');
    const units = await rows.locator('td:nth-child(2)').allInnerTexts();
    expect(units.length).toBeGreaterThan(0);
    expect(new Set(units.map((text) => text.split('\n')[0])).size).toBe(1);
  });

  it('shows the same list as a table, by state, as the register and by month, all from its address', async () => {
    await page.goto('/tasks?role=LEAD');
    await page.getByRole('table').waitFor();
    const total = Number(/trong (\d+) công việc/.exec(await page.locator('main').innerText())?.[1]);
    await inspect(page, 'worklist-table', { phone: true });

    await page.getByRole('tab', { name: 'Theo trạng thái' }).click();
    await page.getByRole('heading', { name: /^Chờ xác nhận/ }).waitFor();
    await settled(page);
    const inColumns = await page.locator('[aria-labelledby^="state-"] h2 span').allInnerTexts();
    const suspended = await page.request.get('/api/assignments?role=LEAD&state=SUSPENDED');
    const cancelled = await page.request.get('/api/assignments?role=LEAD&state=CANCELLED');
    const aside = (await suspended.json()).total + (await cancelled.json()).total;
    expect(inColumns.map(Number).reduce((sum, one) => sum + one, 0) + aside).toBe(total);
    await inspect(page, 'worklist-board', { phone: true });

    await page.getByRole('tab', { name: 'Sổ theo dõi' }).click();
    await page.getByRole('columnheader', { name: 'Văn bản giao' }).waitFor();
    await inspect(page, 'worklist-register', { phone: true });

    await page.getByRole('tab', { name: 'Theo tháng' }).click();
    await page
      .getByRole('button', { name: /^Tháng / })
      .first()
      .waitFor();
    await inspect(page, 'worklist-months', { phone: true });
    await page
      .getByRole('button', { name: /^Tháng / })
      .first()
      .click();
    await page.getByRole('table').waitFor();
    const asked = new URL(page.url()).searchParams;
    expect([asked.get('role'), asked.get('dueFrom')?.slice(8)]).toEqual(['LEAD', '01']);
    await page.reload();
    await page.getByRole('table').waitFor();
    expect(await page.getByLabel('Hạn từ').inputValue()).toBe(
      asked.get('dueFrom')?.split('-').reverse().join('/'),
    );
    expect(await sidewaysScroll(page)).toBe(0);
  });

  describe('on a phone', () => {
    let phone: Page;
    const chips = () => phone.getByRole('list', { name: 'Đang lọc theo' }).getByRole('button');
    const openFilters = () => phone.getByRole('button', { name: /^Lọc( |$)/ });

    beforeAll(async () => {
      phone = await signIn(office, 'abt.vanphong');
      await phone.setViewportSize(PHONE);
    });

    it('begins the list on the first screen, with the filters behind one button and what is set beside it', async () => {
      await phone.goto('/tasks?dueFrom=2026-11-01');
      const rows = phone.getByRole('tabpanel').getByRole('listitem');
      await rows.getByRole('link').first().waitFor();
      await settled(phone);
      const first = await rows
        .filter({ has: phone.getByRole('link') })
        .first()
        .boundingBox();
      expect(first?.y).toBeLessThan(PHONE.height * 0.75);
      expect(await phone.getByLabel('Vai trò', { exact: true }).count()).toBe(0);

      await openFilters().click();
      const sheet = phone.getByRole('dialog', { name: 'Lọc công việc' });
      await sheet.getByLabel('Vai trò', { exact: true }).waitFor();
      await choose(sheet, 'Vai trò', 'Chủ trì');
      await phone.waitForURL(/role=LEAD/);
      await settled(phone);
      expect(await smallTargets(phone)).toEqual([]);
      expect(await seriousFaults(phone)).toEqual([]);
      await screenshot(phone, 'worklist-filter-sheet-390');
    });

    it('takes a condition away by its chip, and all of them at once', async () => {
      await phone.goto('/tasks?dueFrom=2026-11-01&role=LEAD&timeliness=OVERDUE');
      await phone.getByRole('button', { name: 'Lọc (3)' }).waitFor();
      await settled(phone);
      expect(await chips().allInnerTexts()).toEqual(['Quá hạn', 'Chủ trì', 'Hạn từ 01/11/2026']);
      await inspect(phone, 'worklist-filter-chips', { phone: true });
      await phone.getByRole('button', { name: 'Bỏ điều kiện: Chủ trì' }).click();
      await phone.getByRole('button', { name: 'Lọc (2)' }).waitFor();
      expect(new URL(phone.url()).searchParams.has('role')).toBe(false);

      await openFilters().click();
      const sheet = phone.getByRole('dialog', { name: 'Lọc công việc' });
      await sheet.getByRole('button', { name: 'Bỏ lọc' }).click();
      await sheet.getByRole('button', { name: 'Xem danh sách' }).click();
      await sheet.waitFor({ state: 'hidden' });
      expect(await chips().count()).toBe(0);
      expect(new URL(phone.url()).search).toBe('');
    });

    it('leaves nothing in a list that a thumb would miss', async () => {
      const { items } = await read<{ items: Array<{ id: string }> }>(phone, '/plans');
      const lists = ['/my-work', '/tasks', '/plans', `/plans/${items[0]?.id}`, '/delivery', '/inbox'];
      for (const address of [...lists, '/search?q=ho so', '/reminder-policy']) {
        await phone.goto(address);
        await phone.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
        await settled(phone);
        expect({ address, small: await smallTargets(phone) }).toEqual({ address, small: [] });
        expect(await sidewaysScroll(phone)).toBe(0);
      }
    });
  });
});
