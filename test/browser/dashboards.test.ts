import type { Page } from 'playwright-core';
import type { Dashboard } from '../../src/reports/index.js';
import { PHONE } from '../support/browser.js';
import { openOffice } from './support/office.js';
import { asWords, printed } from './support/paper.js';
import { everyPage, expectEventually, inspect, read, settled, signIn } from './support/visitor.js';

/** How things stand, for whoever has two minutes; and on paper. On the present-day phường's own plan. */
describe('the overview', () => {
  const office = openOffice();

  /** How many rows the list says it has. */
  const listed = async (page: Page): Promise<number> => {
    const shown = await page.getByText(/^\d+–\d+ trong [\d.]+ công việc$/).innerText();
    return Number(/trong ([\d.]+)/.exec(shown)?.[1]?.replaceAll('.', ''));
  };

  it('is where a chairman begins, and each number leads to as many rows', async () => {
    const page = await signIn(office, 'abt.chutich');
    await page.getByRole('heading', { name: 'Tổng quan', level: 1 }).waitFor();
    const { counts, units } = await read<Dashboard>(page, '/dashboard');
    await page.getByRole('img', { name: /^Biểu đồ cột theo tháng đến hạn/ }).waitFor();
    await inspect(page, 'dashboard', { phone: true });

    const term = (name: string) =>
      page.getByRole('main').locator('dt', { hasText: name }).locator('xpath=../dd');
    await term('Quá hạn, chưa hoàn thành').getByRole('link').click();
    await page.getByRole('heading', { name: 'Danh sách công việc' }).waitFor();
    await expectEventually(() => listed(page), counts.openOverdue);
    await page.goBack();
    await term('Hoàn thành').last().getByRole('link').click();
    await expectEventually(() => listed(page), counts.completedOnTime + counts.completedLate);
    await page.goBack();

    const [unit] = units;
    const table = page.getByRole('table', { name: 'Đơn vị theo tỷ lệ đúng hạn' });
    await table.getByRole('link', { name: unit?.unitName }).click();
    await expectEventually(() => listed(page), unit?.counts.total);
  });

  it('tells by ear and by keyboard what the drawing shows', async () => {
    const page = await signIn(office, 'abt.chutich');
    const { months } = await read<Dashboard>(page, '/dashboard');
    const button = page.getByRole('button', { name: 'Xem bảng số liệu' });
    await button.focus();
    await page.keyboard.press('Enter');
    const numbers = page.getByRole('table', { name: 'Theo tháng đến hạn' });
    expect(await numbers.getByRole('row').count()).toBe(months.length + 1);
    await page.keyboard.press('Enter');
    await numbers.waitFor({ state: 'hidden' });
  });

  it('shows the council its campaigns, and a head the own unit without the names of others', async () => {
    const council = await signIn(office, 'abt.hoidong');
    await council.getByRole('heading', { name: 'Tổng quan phong trào thi đua', level: 1 }).waitFor();

    const head = await signIn(office, 'abt.vhxh', PHONE);
    await head.goto('/dashboard');
    await head.getByRole('heading', { name: 'Tổng quan của đơn vị', level: 1 }).waitFor();
    await head.getByRole('table', { name: 'So với trung bình chung' }).waitFor();
    await inspect(head, 'dashboard-unit', { phone: true });
    const shown = await head.getByRole('main').innerText();
    expect(shown).toContain('Phòng Văn hóa - Xã hội');
    expect(shown).not.toMatch(/Công an phường|Trạm Y tế|Phòng Kinh tế, Hạ tầng và Đô thị/);
  });

  describe('on paper', () => {
    let page: Page;
    let planId: string;
    let contents: string[];

    beforeEach(async () => {
      page = await signIn(office, 'abt.vanphong');
      const [plan] = await everyPage<{ id: string }>(page, '/plans');
      planId = plan?.id ?? '';
      const tasks = await everyPage<{ content: string }>(page, `/plans/${planId}/tasks`);
      contents = tasks.map(({ content }) => content);
    });

    it.each([
      ['the plan', () => `/plans/${planId}`],
      ['the matrix', () => `/plans/${planId}?tab=units`],
      ['the work list', () => '/tasks?role=LEAD'],
      ['the register', () => '/tasks?role=LEAD&view=register'],
    ])('%s has every row, lies across, and nothing of the screen around it', async (_name, address) => {
      await page.goto(address());
      await page.getByRole('row').nth(2).waitFor();
      await settled(page);
      const paper = await printed(page);
      expect(contents.filter((content) => !paper.words.includes(asWords(content)))).toEqual([]);
      expect(contents.length).toBeGreaterThan(10);
      expect(paper.across).toBe(true);
      expectNoScreenAround(paper.words);
    });

    it('the overview has all units, and the numbers behind the drawing', async () => {
      await page.goto('/dashboard');
      await page.getByRole('img', { name: /^Biểu đồ cột/ }).waitFor();
      const { units, months } = await read<Dashboard>(page, '/dashboard');
      await settled(page);
      const paper = await printed(page);
      expect(units.filter(({ unitName }) => !paper.words.includes(asWords(unitName)))).toEqual([]);
      for (const { month } of months) expect(paper.words).toContain(month.split('-').reverse().join('/'));
      expect(paper.across).toBe(true);
      expectNoScreenAround(paper.words);
    });

    it('the own work stands upright, with what waits', async () => {
      await page.goto('/my-work');
      const [waiting] = await everyPage<{ content: string }>(page, '/assignments?state=SUBMITTED');
      await page.getByText(waiting?.content ?? '').waitFor();
      const paper = await printed(page);
      expect(paper.pages).toBeGreaterThan(0);
      expect(paper.across).toBe(false);
      expect(paper.words).toContain(asWords(waiting?.content ?? ''));
      expectNoScreenAround(paper.words);
    });
  });
});

/** The authority and the day stand at the head; navigation, search and buttons do not. */
function expectNoScreenAround(words: string): void {
  expect(words).toContain(asWords('Ủy ban nhân dân phường An Bình Tây'));
  expect(words).toMatch(/Inngày\d{2}\/\d{2}\/\d{4}/);
  for (const around of ['Theo dõi gửi thư', 'Cách nhận thông báo', 'Thu gọn', 'Bỏ lọc', 'Xem bảng số liệu'])
    expect(words).not.toContain(asWords(around));
}
