import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import type { Product } from '../support/product.js';
import { createDataFolder, startProduct } from '../support/product.js';
import { storyOf } from './support/story.js';
import { inspect, read, signIn } from './support/visitor.js';

interface Row {
  unitName: string;
  mayBeAsked: boolean;
}

/** Work that several units share, and work inside one unit, in the present-day phường. */
describe('the work of units', () => {
  let data: Awaited<ReturnType<typeof createDataFolder>>;
  let product: Product;
  let browser: Browser;
  let planId: string;
  let sharedTask: string;

  beforeAll(async () => {
    data = await createDataFolder();
    product = await startProduct(data.folder);
    browser = await launchBrowser();
  });

  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    await data.remove();
  });

  const step = storyOf(() => browser);

  /** A task of the plan in which a unit may be asked, and that unit. */
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
      if (silent.length > 1) {
        sharedTask = id;
        return;
      }
    }
    throw new Error('the sample has no task that a unit has not contributed to');
  };

  step('the plan’s tab “Đơn vị” is the matrix task × unit', async () => {
    const page = await signIn(browser, product, 'abt.vanphong');
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
    const page = await signIn(browser, product, 'abt.vanphong');
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
});
