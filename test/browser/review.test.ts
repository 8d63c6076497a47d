import type { Locator, Page } from 'playwright-core';
import { PHONE, DESKTOP } from '../support/browser.js';
import { docx } from '../support/plan-imports.js';
import { openOffice } from './support/office.js';
import { giveFile, QUAN_1, sampleFile } from './support/plan-screens.js';
import { storyOf } from './support/story.js';
import { expectEventually, inspect, settled, signIn } from './support/visitor.js';

const COLUMNS = ['STT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian hoàn thành'];
const DOUBTFUL = docx([
  'ỦY BAN NHÂN DÂN QUẬN 1',
  'Số: 45/KH-UBND',
  'Quận 1, ngày 20 tháng 01 năm 2023',
  'KẾ HOẠCH',
  'Chăm lo đời sống người dân',
  [
    COLUMNS,
    ['1', 'Rà soát hộ nghèo', 'Phòng Thủy lợi nông thôn', 'Phòng Y tế', 'Tháng 3/2023'],
    ['2', 'Duy tu, sửa chữa các tuyến đường', 'Phòng Quản lý đô thị', '', 'Quý II/2023'],
    ['3', '', 'Phòng Y tế', '', 'Tháng 4/2023'],
    ['4', 'Tiêm vắc xin cho người cao tuổi', 'Phòng Y tế', '', 'Tháng 12/2022'],
  ],
]);

const LED = docx([
  'ỦY BAN NHÂN DÂN QUẬN 1',
  'Số: 46/KH-UBND',
  'Quận 1, ngày 20 tháng 01 năm 2023',
  'KẾ HOẠCH',
  'Chăm lo đời sống người dân dịp Tết',
  [
    ['STT', 'Nội dung nhiệm vụ', 'Lãnh đạo theo dõi', 'Đơn vị chủ trì', 'Thời gian hoàn thành'],
    ['1', 'Rà soát hộ nghèo', 'Đ/c La Trọng Long - Chủ tịch UBND quận', 'Phòng Y tế', 'Tháng 3/2023'],
    ['2', 'Duy tu các tuyến đường', 'Phó Chủ tịch', 'Phòng Quản lý đô thị', 'Quý II/2023'],
    ['3', 'Trồng cây xanh', 'Phó Chủ tịch', 'Phòng Quản lý đô thị', 'Quý II/2023'],
    ['4', 'Tiêm vắc xin cho người cao tuổi', 'Đ/c Trần Văn Bình', 'Phòng Y tế', 'Tháng 4/2023'],
  ],
]);

/** The review of a document before it is issued: every doubt seen, every value beside its source, nothing lost. */
describe('reviewing what was read from a document', () => {
  const office = openOffice({ environment: { DONDOC_NOW: '2023-01-30T08:00:00+07:00' } });
  const step = storyOf(office);

  const clerk = () => signIn(office, 'q1.noivu');
  const give = async (page: Page, name: string, bytes: Buffer | null = null) => {
    await giveFile(
      page,
      bytes ? { ...sampleFile(QUAN_1), name: 'thu.docx', buffer: bytes } : sampleFile(QUAN_1),
    );
    await page.getByRole('heading', { name: `Rà soát ${name}` }).waitFor();
  };
  const reopen = async (page: Page, name: string) => {
    await page.goto('/imports');
    await page.getByRole('link', { name: new RegExp(`^${name}`) }).click();
    await page.getByRole('heading', { name: `Rà soát ${name}` }).waitFor();
  };
  const rows = (page: Page) => page.getByRole('region', { name: 'Các nhiệm vụ' });
  const row = (page: Page, name: RegExp) => rows(page).getByRole('article', { name });
  const source = (page: Page) => page.getByRole('region', { name: 'Văn bản gốc' });
  /** The text of the one cell of the document that is marked. */
  const marked = (page: Page) => source(page).locator('td[data-lit="true"]').allInnerTexts();
  const focusedRow = (page: Page) =>
    page.evaluate(() => {
      const { document } = globalThis as unknown as {
        document: { activeElement: { getAttribute(name: string): string | null } | null };
      };
      return document.activeElement?.getAttribute('aria-label') ?? null;
    });

  step('KH 28 goes from the file to the issue page by the keyboard alone', async () => {
    const page = await clerk();
    await give(page, '28/KH-UBND');
    const points = page.getByText(/còn \d+ điểm cần xem|không còn điểm nào phải trả lời/);
    const left = async () => Number(/\d+/.exec(await points.innerText())?.[0] ?? 0);
    const before = await left();
    expect(before).toBeGreaterThan(0);

    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Phím tắt khi rà soát' });
    await help.getByText('Đến dòng cần xem kế tiếp').waitFor();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    await expectEventually(() => page.locator('[role="dialog"] :focus, [role="dialog"]:focus').count(), 0);

    await page.keyboard.press('j');
    await expectEventually(async () => /^Nhiệm vụ/.test((await focusedRow(page)) ?? ''), true);
    const first = await focusedRow(page);
    await page.keyboard.press('j');
    await expectEventually(async () => (await focusedRow(page)) !== first, true);
    await page.keyboard.press('k');
    await expectEventually(() => focusedRow(page), first);

    for (let answered = 0; answered < 60 && (await left()) > 0; answered += 1) {
      const open = await left();
      await page.keyboard.press('n');
      const active = rows(page).locator('article[data-active="true"]');
      // A key pressed before would still go to the row left behind.
      await expectEventually(
        async () => (await focusedRow(page)) === (await active.getAttribute('aria-label')),
        true,
      );
      const doubt = active.locator('[data-doubt]').first();
      if ((await doubt.count()) === 0) {
        // Nothing is asked there: it is only worth a look.
        await page.keyboard.press('Enter');
        await settled(page);
        continue;
      }
      const answers = await doubt.locator('[data-answer]').allInnerTexts();
      const chosen = answers.findIndex((text) =>
        /^(Đúng|Giữ nguyên chữ|Không giao nhiệm vụ này)$/.test(text),
      );
      await page.keyboard.press(String(chosen + 1));
      await expectEventually(async () => (await left()) !== open || (await doubt.count()) === 0, true);
    }
    expect(await left()).toBe(0);

    await page.keyboard.press('Control+z');
    await expectEventually(async () => (await left()) > 0, true);
    await page.keyboard.press('Control+y');
    await expectEventually(left, 0);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Ai sẽ được báo' }).waitFor();
    expect(await page.getByRole('button', { name: 'Ban hành' }).isEnabled()).toBe(true);
  });

  step('a value under the pointer marks its own cell of the document', async () => {
    const page = await clerk();
    await reopen(page, '28/KH-UBND');
    const card = rows(page).getByRole('article').first();
    const [content, lead, deadline] = [
      card.locator('p').first(),
      card.locator('b').nth(1),
      card.getByText(/^Thời hạn:/),
    ];
    const cellOf = async (value: Locator) => {
      await value.hover();
      const cells = await marked(page);
      expect(cells).toHaveLength(1);
      return (cells[0] ?? '').replace(/\s+/g, ' ');
    };
    const text = (await content.innerText()).replace(/^\d+\.\s*/, '').replace(/\s+/g, ' ');
    expect(await cellOf(content)).toContain(text.slice(0, 40));
    const named = await cellOf(lead);
    const due = await cellOf(deadline);
    expect(new Set([text, named, due]).size).toBe(3);
    await inspect(page, 'review-hover');
  });

  step('a doubt and a warning lead to their place in both panes', async () => {
    const page = await clerk();
    await give(page, '45/KH-UBND', DOUBTFUL);
    await page.getByText('còn 2 điểm cần xem').waitFor();

    await page
      .getByRole('button', { name: '“Phòng Thủy lợi nông thôn”: chưa nhận ra là đơn vị nào.' })
      .click();
    await expectEventually(() => marked(page), ['Phòng Thủy lợi nông thôn']);
    await expectEventually(async () => row(page, /^Nhiệm vụ 1:/).getAttribute('data-active'), 'true');

    await rows(page)
      .getByRole('button', { name: /^Thời hạn.*trước ngày ban hành|trước ngày ban hành/ })
      .first()
      .click();
    await expectEventually(() => marked(page), ['Tháng 12/2022']);
    await expectEventually(async () => row(page, /^Nhiệm vụ 4:/).getAttribute('data-active'), 'true');
    await inspect(page, 'review-warning', { phone: true });

    await page.getByLabel('Chỉ dòng cần xem').check();
    expect(await rows(page).getByRole('article').count()).toBe(3);
    await page.getByLabel('Chỉ dòng cần xem').uncheck();
    await page.getByRole('button', { name: 'Nhận tất cả 1 dòng không có điểm cần xem' }).click();
    await page.getByText('Đã xem 1/4 dòng').waitFor();
  });

  step('is not issued while a row says nothing of what is to be done', async () => {
    const page = await clerk();
    await reopen(page, '45/KH-UBND');
    const empty = rows(page).getByRole('article').nth(2);
    await empty.getByText('Nhiệm vụ này chưa ghi nội dung.').waitFor();
    await page.getByRole('button', { name: 'Xem ai sẽ được báo' }).click();
    await page.getByRole('heading', { name: 'Ai sẽ được báo' }).waitFor();
    expect(await page.getByRole('button', { name: 'Ban hành' }).isDisabled()).toBe(true);
    await page.getByText('Còn 2 điểm cần xem trước khi ban hành.').waitFor();
  });

  step('a reload in the middle of typing, and a window made narrow, lose nothing', async () => {
    const page = await clerk();
    await reopen(page, '45/KH-UBND');
    await rows(page).getByRole('article').nth(2).getByRole('button', { name: 'Nhập nội dung' }).click();
    const content = page.getByLabel('Nội dung', { exact: true });
    await content.pressSequentially('Tiêm chủng mở rộng');
    await page.reload();
    expect(await content.inputValue()).toBe('Tiêm chủng mở rộng');
    await content.pressSequentially(' cho trẻ em');
    await page.setViewportSize(PHONE);
    expect(await content.inputValue()).toBe('Tiêm chủng mở rộng cho trẻ em');
    await page.setViewportSize(DESKTOP);
    // Saved as it is typed: the field is never left.
    await page.getByText('còn 1 điểm cần xem').waitFor();
    await inspect(page, 'review-edit', { phone: true });
    await page.keyboard.press('Escape');
    await row(page, /^Nhiệm vụ 3: Tiêm chủng mở rộng cho trẻ em/).waitFor();

    // One step back, however often it was saved on the way.
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByText('còn 2 điểm cần xem').waitFor();
    await page.getByRole('button', { name: 'Làm lại' }).click();
    await page.getByText('còn 1 điểm cần xem').waitFor();
  });

  step(
    'two leaders who fit are asked about once, and the printed words stay beside who is meant',
    async () => {
      const page = await clerk();
      await give(page, '46/KH-UBND', LED);
      await page.getByText('còn 2 điểm cần xem').waitFor();
      await row(page, /^Nhiệm vụ 1:/)
        .getByText('Lãnh đạo phụ trách: La Trọng Long')
        .waitFor();
      await row(page, /^Nhiệm vụ 4:/)
        .getByText(/Chưa nhận ra lãnh đạo “Đ\/c Trần Văn Bình”/)
        .waitFor();
      const asked = row(page, /^Nhiệm vụ 2:/).getByRole('group', {
        name: '“Phó Chủ tịch”: là lãnh đạo nào?',
      });
      await asked.waitFor();
      await inspect(page, 'review-leaders', { phone: true });
      await asked.getByRole('button', { name: 'Là Tô Thị Thảo' }).click();
      await page.getByText('không còn điểm nào phải trả lời').waitFor();
      await row(page, /^Nhiệm vụ 3:/)
        .getByText('Lãnh đạo phụ trách: Tô Thị Thảo')
        .waitFor();
      await row(page, /^Nhiệm vụ 2:/)
        .getByRole('button', { name: /^Sửa/ })
        .click();
      await page.getByText('Văn bản ghi: “Phó Chủ tịch”').waitFor();
      await inspect(page, 'review-leader-edit', { phone: true });
    },
  );
});
