import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser.js';
import { createDataFolder, startProduct } from '../../support/product.js';
import type { Product } from '../../support/product.js';

type Environment = Record<string, string>;

/** One running product with its sample data, and one browser, for all tests of a `describe`. */
export class Office {
  browser: Browser;
  product: Product;
  /** Where the product keeps its data. */
  folder: string;

  /** Stops the product and starts it on the same data, on another day say. */
  async restart(environment: Environment): Promise<void> {
    await this.product.stop();
    this.product = await startProduct(this.folder, environment);
  }
}

interface Opening {
  /** Settings of the product; what they name can be started first. */
  environment?: Environment | (() => Promise<Environment>);
  /** Windows stay open from test to test, and close with the last. */
  keepWindows?: boolean;
}

/** Opens before the tests around it and closes after them; the windows of each test are closed with it. */
export function openOffice({ environment = {}, keepWindows = false }: Opening = {}): Office {
  const office = new Office();
  let removeData = (): Promise<void> => Promise.resolve();

  beforeAll(async () => {
    const data = await createDataFolder();
    office.folder = data.folder;
    removeData = () => data.remove();
    const settings = typeof environment === 'function' ? await environment() : environment;
    office.product = await startProduct(office.folder, settings);
    office.browser = await launchBrowser();
  });

  afterEach(async () => {
    if (keepWindows) return;
    for (const context of office.browser.contexts()) await context.close();
  });

  afterAll(async () => {
    await office.browser?.close();
    await office.product?.stop();
    await removeData();
  });

  return office;
}
