import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import type { Product } from '../support/product.js';
import { createDataFolder, startProduct } from '../support/product.js';
import { inspect, settled, sidewaysScroll, signIn } from './support/visitor.js';

/** A clerk who looks for things, on the sample data. */
describe('finding things', () => {
  let data: Awaited<ReturnType<typeof createDataFolder>>;
  let product: Product;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    data = await createDataFolder();
    product = await startProduct(data.folder);
    browser = await launchBrowser();
    page = await signIn(browser, product, 'abt.vanphong');
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    await data.remove();
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
});
