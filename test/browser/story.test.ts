import type { Page } from 'playwright-core';
import { DESKTOP, PHONE } from '../support/browser.js';
import { openOffice } from './support/office.js';
import { fact, GO_VAP, giveFile, answerTheRest, sampleFile, tableText } from './support/plan-screens.js';
import { printedByLibreOffice, reportText, smallDocx } from './support/report-file.js';
import { bytesOf, openForm, row, sortableDay, submit } from './support/work-screens.js';
import { storyOf } from './support/story.js';
import {
  everyPage,
  expectEventually,
  inspect,
  read,
  resize,
  settled,
  signIn,
  sweepNow,
} from './support/visitor.js';

interface Assignment {
  unitName: string;
  state: string;
  dueOn: string | null;
  ordinal: string | null;
}
interface Mail {
  id: string;
  recipientName: string;
  subject: string;
  status: string;
}
interface Recipient {
  unitName: string;
  people: string[];
}

const ISSUING = { DONDOC_NOW: '2022-10-03T08:00:00+07:00' };
/** Seven working days before the end. */
const REMINDING = { DONDOC_NOW: '2022-12-22T08:00:00+07:00' };
/** Two working days after 31/12/2022, a Saturday, which the law carries over to 03/01. */
const AFTERWARDS = { DONDOC_NOW: '2023-01-05T08:00:00+07:00' };
const OPEN_STATES = ['NEW', 'ACKNOWLEDGED', 'IN_PROGRESS'];

/** Kế hoạch 3707/KH-UBND of quận Gò Vấp, from the signed file to the consolidated report. */
const CLERK = 'Tạ Thị Thanh Duyên';

describe('the story of KH 3707', () => {
  const office = openOffice({ environment: ISSUING });
  let plan: string;
  /** Who answers for which unit, as the last page before issuing says. */
  let told: Recipient[];

  const step = storyOf(office);
  const clerk = () => signIn(office, 'gv.noivu');
  const openPlan = async (page: Page, tab = '') => {
    await page.goto(`${plan}${tab}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const openDraft = async (page: Page) => {
    await page.goto('/imports');
    await page.getByRole('link', { name: /^3707\/KH-UBND/ }).click();
    await page.getByRole('heading', { name: 'Rà soát 3707/KH-UBND' }).waitFor();
  };
  const planId = () => plan.split('/').at(-1) as string;

  describe('the clerk of Phòng Nội vụ imports the signed file', () => {
    step(
      'recognises the document, its four sections and its 22 rows, and warns of the appendix',
      async () => {
        const page = await clerk();
        await giveFile(page, sampleFile(GO_VAP));
        await page.getByRole('heading', { name: 'Rà soát 3707/KH-UBND' }).waitFor();

        const document = page.getByRole('region', { name: 'Thông tin văn bản' });
        expect(await fact(document, 'Số').first().innerText()).toBe('3707/KH-UBND');
        expect(await fact(document, 'Ngày ban hành').innerText()).toBe('30/09/2022');
        expect(await fact(document, 'Cơ quan ban hành').innerText()).toMatch(/Ủy ban nhân dân quận Gò Vấp/i);
        expect(await fact(document, 'Người ký').innerText()).toMatch(/Chủ tịch\s+Nguyễn Trí Dũng/i);
        expect(await fact(document, 'Thời gian thực hiện').innerText()).toBe('01/11/2022 – 31/12/2022');
        expect(await fact(document, 'Là phong trào thi đua').innerText()).toBe('✓');
        expect(await fact(document, 'Chế độ báo cáo').innerText()).toMatch(/→ trước 30\/11\/2022$/);
        await document.getByText(/Phụ lục ghi kèm theo văn bản số 3107\/KH-UBND/).waitFor();

        const rows = page.getByRole('region', { name: 'Các nhiệm vụ' });
        expect(await rows.getByRole('article').count()).toBe(22);
        const sections = rows.getByRole('group', { name: /^(I|II|III|IV)\. / });
        expect(await sections.count()).toBe(4);
        const first = rows.getByRole('article', { name: /^Nhiệm vụ 1: Chống thất thu/ });
        expect(await first.textContent()).toMatch(
          /Chủ trì: Chi cục Thuế; Phòng Tài chính - Kế hoạch; Phòng Kinh tế/,
        );
        expect(await first.textContent()).toMatch(/Ủy ban nhân dân 16 phường \(16 đơn vị\)/);
        expect(await first.textContent()).toMatch(/Thời hạn:\s*31\/12\/2022/);
        await inspect(page, 'review');
      },
    );

    step('corrects a misprinted unit once: the spelling is remembered and not asked again', async () => {
      const page = await clerk();
      await openDraft(page);
      await page.getByText('còn 3 điểm cần xem').waitFor();

      const question = page.getByRole('group', { name: /“Quận sự quận”: là Ban Chỉ huy Quân sự quận\?/ });
      expect(await question.count()).toBe(2);
      expect(await question.first().getByLabel('Nhớ cách viết này').isChecked()).toBe(true);
      await question.first().getByRole('button', { name: 'Đúng' }).click();
      await page.getByText('còn 1 điểm cần xem').waitFor();
      expect(await question.count()).toBe(0);

      // Another plan that misprints it in the same way.
      const again = sampleFile('samples/KH-3707-Go-Vap-2022.txt');
      const text = again.buffer.toString('utf8').replaceAll('3707/KH-UBND', '3711/KH-UBND');
      await giveFile(page, { ...again, name: 'KH-3711.txt', buffer: Buffer.from(text) });
      await page.getByRole('heading', { name: 'Rà soát 3711/KH-UBND' }).waitFor();
      expect(await question.count()).toBe(0);
      const row = page.getByRole('article', { name: /^Nhiệm vụ 17: / });
      expect(await row.textContent()).toMatch(/Chủ trì: Công an quận; Ban Chỉ huy Quân sự quận/);

      await page.goto('/imports');
      await page.getByRole('button', { name: 'Bỏ văn bản KH-3711.txt' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Bỏ' }).click();
      await page.getByText('KH-3711.txt', { exact: false }).first().waitFor({ state: 'detached' });
    });

    step('answers the rest, sees who will be told, and issues', async () => {
      const page = await clerk();
      await openDraft(page);
      await page.getByText('còn 1 điểm cần xem').waitFor();
      await answerTheRest(page);
      await page.getByText('không còn điểm nào phải trả lời').waitFor();

      await page.getByRole('button', { name: 'Xem ai sẽ được báo' }).click();
      const table = page.getByRole('table', { name: 'Ai sẽ được báo' });
      await table.waitFor();
      told = (await tableText(table)).slice(1).map(([unitName = '', , people = '']) => ({
        unitName,
        people: people.split('; '),
      }));
      expect(told.filter(({ unitName }) => /^Ủy ban nhân dân phường \d+$/.test(unitName))).toHaveLength(16);
      expect(told.find(({ unitName }) => unitName === 'Phòng Tài chính - Kế hoạch')?.people).toEqual([
        'Tô Thị Kim Hiền',
      ]);
      await inspect(page, 'issue');
      await page.getByRole('button', { name: 'Ban hành' }).click();

      await page.waitForURL(/\/plans\/[0-9a-f-]+$/);
      plan = new URL(page.url()).pathname;
      await page.getByText('Số: 3707/KH-UBND').waitFor();
      await inspect(page, 'plan', { phone: true });
    });

    step('takes the same document again as an amendment, with the way to the plan', async () => {
      const page = await clerk();
      await giveFile(page, sampleFile(GO_VAP));
      const note = page.getByRole('main').getByRole('alert');
      await note.getByText(/Kế hoạch số 3707\/KH-UBND đã được ban hành trước đó/).waitFor();
      await page.getByRole('link', { name: 'Mở kế hoạch đã có' }).first().click();
      await page.waitForURL(`**${plan}`);
    });
  });

  describe('everybody is told once', () => {
    step('made “Ủy ban nhân dân 16 phường” sixteen assignments that remember their group', async () => {
      const page = await clerk();
      const { items } = await read<{
        items: Array<{ id: string; ordinal: string; coordinating: unknown[] }>;
      }>(page, `/plans/${planId()}/tasks?pageSize=100`);
      expect(items).toHaveLength(22);
      const first = items.find(({ ordinal }) => ordinal === '1');
      expect(first?.coordinating).toHaveLength(16);
      await page.goto(`/tasks/${first?.id}`);
      const parts = page.getByRole('table', { name: 'Đơn vị thực hiện' });
      await parts.waitFor();
      expect(await parts.getByRole('button', { name: /Ủy ban nhân dân phường \d+$/ }).count()).toBe(16);
      await parts.getByRole('button', { name: 'Xem diễn biến của Ủy ban nhân dân phường 12' }).click();
      await page.getByText('Văn bản ghi: Ủy ban nhân dân 16 phường').waitFor();
      await inspect(page, 'task', { phone: true });
    });

    step('sent each head and chairman one message, kept in “Hộp thư thử”', async () => {
      const page = await clerk();
      const people = [...new Set(told.flatMap((unit) => unit.people))].sort();
      expect(people.length).toBeGreaterThanOrEqual(16);
      await expectEventually(async () => {
        const mails = await everyPage<Mail>(page, '/test-mailbox');
        return mails.map(({ recipientName }) => recipientName).sort();
      }, people);

      await page.goto('/test-mailbox');
      await page.getByRole('link', { name: /Gửi Châu Thị Ngọc Vân/ }).click();
      const letter = page.frameLocator('iframe');
      await letter.getByText('Kính gửi ông/bà Châu Thị Ngọc Vân,').waitFor();
      await letter.getByRole('link').first().waitFor();
      await inspect(page, 'test-mailbox');
    });

    step('put one message in the ward chairman’s own inbox, which leads to the plan', async () => {
      const page = await signIn(office, 'gv.p12', PHONE);
      await page.getByRole('link', { name: 'Thông báo, 1 chưa đọc' }).click();
      await page.getByText('Nhiệm vụ mới theo Kế hoạch số 3707/KH-UBND').first().waitFor();
      await inspect(page, 'inbox-p12', { phone: true });
      expect(await page.getByRole('main').getByRole('listitem').count()).toBe(1);
      await page.getByRole('main').getByRole('link', { name: /^Mở/ }).click();
      await page.getByText('Số: 3707/KH-UBND').waitFor();
      await page.getByRole('link', { name: 'Thông báo, không có mục chưa đọc' }).waitFor();
    });
  });

  describe('the head of Phòng Tài chính - Kế hoạch reports', () => {
    step(
      'sees what her unit owes by urgency, acknowledges, reports 60 % with a file, submits another',
      async () => {
        const page = await signIn(office, 'gv.tckh');
        const rows = page.getByRole('main').getByRole('listitem');
        await row(page, 'Siết kiểm soát chi').waitFor();
        await inspect(page, 'my-work-new', { phone: true });
        const due = (await rows.locator('text=/\\d{2}\\/\\d{2}\\/\\d{4}/').allInnerTexts()).map(sortableDay);
        expect(due.length).toBeGreaterThan(2);
        expect(due).toEqual([...due].sort());

        await row(page, 'Siết kiểm soát chi')
          .getByRole('button', { name: /^Tiếp nhận: / })
          .click();
        await page.getByText('Đã tiếp nhận.').waitFor();
        await row(page, 'Siết kiểm soát chi')
          .getByRole('button', { name: /^Cập nhật: / })
          .click();
        const form = page.getByRole('dialog', { name: 'Cập nhật tiến độ' });
        await form.getByLabel('Tiến độ (%)').fill('60');
        await form.getByLabel('Kết quả thực hiện').fill('Đã thanh toán 60% khối lượng nghiệm thu.');
        await form.getByLabel('Chọn tệp').setInputFiles({
          name: 'Báo cáo giải ngân.docx',
          mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          buffer: smallDocx('Giải ngân vốn đầu tư công đến 30/9/2022'),
        });
        await form.getByRole('button', { name: 'Bỏ tệp Báo cáo giải ngân.docx' }).waitFor();
        await inspect(page, 'update-form', { phone: true });
        await form.getByRole('button', { name: 'Gửi cập nhật' }).click();
        await row(page, 'Siết kiểm soát chi').getByText('Tiến độ 60%').waitFor();

        await page.getByRole('button', { name: /^Tiếp nhận cả \d+ việc mới$/ }).click();
        await page.getByText(/^Đã tiếp nhận \d+ việc\.$/).waitFor();
        for (const task of ['Mở chương trình kích cầu', 'Phổ biến quy định mới về chất thải'])
          await submit(page, task, 'Đã hoàn thành, có báo cáo kèm theo.');
        await page
          .getByRole('region', { name: /^Chờ người khác/ })
          .getByRole('listitem')
          .nth(1)
          .waitFor();
      },
    );

    step('keeps history and file: what was said, by whom, and the very bytes', async () => {
      const page = await clerk();
      await openPlan(page);
      await page.getByRole('link', { name: /Siết kiểm soát chi/ }).click();
      await page.getByRole('button', { name: 'Xem diễn biến của Phòng Tài chính - Kế hoạch' }).click();
      await page.getByText('Đã thanh toán 60% khối lượng nghiệm thu.').waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Báo cáo giải ngân.docx' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('Báo cáo giải ngân.docx');
      expect(reportText(await bytesOf(download)).text).toBe('Giải ngân vốn đầu tư công đến 30/9/2022');
    });

    step('is confirmed once and sent back once with a reason', async () => {
      const page = await clerk();
      await page.getByRole('region', { name: /^Chờ ông\/bà xác nhận/ }).waitFor();
      await inspect(page, 'my-work-clerk');
      await page.getByRole('link', { name: /^Xem, xác nhận: .*Mở chương trình kích cầu/ }).click();
      await page.getByRole('button', { name: 'Xác nhận' }).click();
      await page.getByText('Đã xác nhận hoàn thành.').waitFor();

      await page.goto('/my-work');
      await page.getByRole('link', { name: /^Xem, xác nhận: .*Phổ biến quy định mới/ }).click();
      await page.getByRole('button', { name: 'Trả lại' }).click();
      const dialog = page.getByRole('dialog', { name: 'Trả lại cho đơn vị' });
      await dialog.waitFor();
      await settled(page);
      await dialog.getByRole('button', { name: 'Trả lại' }).click();
      await dialog.getByText('Ghi lý do để đơn vị biết.').waitFor();
      await dialog.getByLabel('Lý do trả lại').fill('Bổ sung biên bản phổ biến ở 16 phường.');
      await dialog.getByRole('button', { name: 'Trả lại' }).click();
      await page.getByText('Đã trả lại cho đơn vị.').waitFor();

      const head = await signIn(office, 'gv.tckh');
      const returned = head.getByRole('region', { name: /^Bị trả lại/ });
      await returned.getByText('Trả lại vì: Bổ sung biên bản phổ biến ở 16 phường.').waitFor();
      await inspect(head, 'my-work-returned', { phone: true });
    });

    step('is told in time that somebody else changed the task, and keeps what she typed', async () => {
      const head = await signIn(office, 'gv.tckh');
      const colleague = await signIn(office, 'gv.tckh.cv');
      const form = await openForm(head, 'Siết kiểm soát chi');
      await form.getByLabel('Kết quả thực hiện').fill('Thêm 05 dự án.');

      const other = await openForm(colleague, 'Siết kiểm soát chi');
      await other.getByLabel('Kết quả thực hiện').fill('Đã quyết toán xong 03 dự án.');
      await other.getByLabel('Tiến độ (%)').fill('70');
      await other.getByRole('button', { name: 'Gửi cập nhật' }).click();
      await colleague.getByText('Đã gửi cập nhật.').waitFor();

      await form.getByRole('button', { name: 'Gửi cập nhật' }).click();
      await form.getByText('Nhiệm vụ này vừa có thay đổi trong lúc ông/bà đang viết:').waitFor();
      await form.getByText('Tiến độ: 60% → 70%').waitFor();
      expect(await form.getByLabel('Kết quả thực hiện').inputValue()).toBe('Thêm 05 dự án.');
      await inspect(head, 'update-stale', { phone: true });
      await form.getByRole('button', { name: 'Gửi cập nhật' }).click();
      await head.getByText('Đã gửi cập nhật.').waitFor();
    });
  });

  describe('seven working days before the end', () => {
    let before: Mail[];

    step('has a unit that is done with everything', async () => {
      const page = await signIn(office, 'gv.thue');
      await row(page, 'Chống thất thu')
        .getByRole('button', { name: /^Tiếp nhận: / })
        .click();
      await submit(page, 'Chống thất thu', 'Thu ngân sách đạt 132% mức Thành phố giao.');
      await page.getByRole('region', { name: /^Chờ người khác/ }).waitFor();
      expect(await page.getByRole('button', { name: /^(Cập nhật|Tiếp nhận): / }).count()).toBe(0);
      before = await everyPage<Mail>(await clerk(), '/test-mailbox');
    });

    step(
      'sends one digest to each person who owes something for 31/12/2022, and no task to who is done',
      async () => {
        await office.restart(REMINDING);
        const page = await clerk();
        await sweepNow(page);

        const owed = (await everyPage<Assignment>(page, `/assignments?planId=${planId()}`)).filter(
          ({ state, dueOn }) => OPEN_STATES.includes(state) && dueOn === '2022-12-31',
        );
        const owing = new Set(owed.map(({ unitName }) => unitName));
        const people = told.filter(({ unitName }) => owing.has(unitName)).flatMap((unit) => unit.people);
        expect(people).toContain('Tô Thị Kim Hiền');
        expect(people).not.toContain('Hà Quốc Sơn');
        const mails = await newMails(page, before);
        // The plan's report fell due while nothing ran: its period opens now, and each unit in the lead is invited.
        const invitations = mails.filter(({ subject }) => subject.startsWith('Đề nghị báo cáo:'));
        expect(namesOf(invitations)).toEqual([...new Set(namesOf(invitations))]);
        expect(namesOf(invitations)).toContain('Hà Quốc Sơn');
        const digests = mails.filter((mail) => !invitations.includes(mail));
        // Whoever owes both a task and the report has one message, and so has the clerk for what waits.
        expect(namesOf(digests)).toEqual([...new Set(namesOf(digests))]);
        const waiting = digests.filter(({ recipientName }) => recipientName === CLERK);
        expect(waiting.map(({ subject }) => subject)).toEqual([expect.stringMatching(/chờ xác nhận/)]);
        const ofTasks = digests.filter(({ subject }) => /\d+ nhiệm vụ sắp đến hạn/.test(subject));
        expect(namesOf(ofTasks)).toEqual([...new Set(people)].sort());

        const hers = ofTasks.find(({ recipientName }) => recipientName === 'Tô Thị Kim Hiền');
        await page.goto(`/test-mailbox/${hers?.id}`);
        const letter = page.frameLocator('iframe');
        await letter.getByText(/Siết kiểm soát chi/).waitFor();
        await letter
          .getByText(/hạn 31\/12\/2022/)
          .first()
          .waitFor();
        await inspect(page, 'test-mailbox-digest');
      },
      120_000,
    );

    step(
      'sends nothing more with the next sweep',
      async () => {
        const page = await clerk();
        const first = await newMails(page, before);
        await sweepNow(page);
        expect(await newMails(page, before)).toEqual(first);
      },
      120_000,
    );
  });

  describe('the council and the consolidated report', () => {
    let units: string[][];
    let overdue: string[][];

    step('shows the council the official counts, by section and by unit, and what is overdue', async () => {
      await office.restart(AFTERWARDS);
      const page = await signIn(office, 'gv.hoidong', PHONE);
      await page.getByRole('link', { name: 'Kế hoạch', exact: true }).click();
      await page.getByRole('link', { name: /^3707\/KH-UBND/ }).click();
      await page.getByRole('link', { name: 'Tiến độ thực hiện' }).click();
      await page.getByRole('heading', { name: 'Tiến độ phong trào thi đua' }).waitFor();
      await page.getByText('Số liệu đến 05/01/2023').waitFor();
      await inspect(page, 'progress', { phone: true });

      const table = (name: string | RegExp) => tableText(page.getByRole('table', { name }));
      const official = Object.fromEntries(await table('Số liệu chính thức')) as Record<string, string>;
      const sections = await table(/^Kết quả theo mục/);
      units = await table('Kết quả theo đơn vị');
      expect(sections.slice(1, -1).map(([name]) => /^[IV]+/.exec(name ?? '')?.[0])).toEqual([
        'I',
        'II',
        'III',
        'IV',
      ]);
      // [name, total, done in time, done late, open in time, open overdue, no deadline, share]
      const sum = (rows: string[][], column: number) =>
        rows.slice(1, -1).reduce((total, cells) => total + Number(cells[column]), 0);
      const measures = [
        'Tổng số',
        'Hoàn thành đúng hạn',
        'Hoàn thành quá hạn',
        'Chưa hoàn thành, trong hạn',
        'Chưa hoàn thành, quá hạn',
        'Không thời hạn',
      ];
      const counts = measures.map((measure) => Number(official[measure]));
      expect(counts.map((_, index) => sum(sections, index + 1))).toEqual(counts);
      expect(counts.map((_, index) => sum(units, index + 1))).toEqual(counts);
      // Confirmed, and submitted by Chi cục Thuế: both count from the day they were submitted.
      expect(official['Hoàn thành đúng hạn']).toBe('1');
      expect(official['Chưa hoàn thành, trong hạn']).toBe('1');

      // A phone shows them as cards.
      await resize(page, DESKTOP);
      overdue = await table(/^Các phân công đang quá hạn/);
      expect(overdue).toHaveLength(1 + Number(official['Chưa hoàn thành, quá hạn']));
      expect(overdue[1]?.slice(2)).toEqual(['trước 31/12/2022', '3 ngày làm việc']);
      expect(overdue.at(-1)?.slice(2)).toEqual(['31/12/2022', '2 ngày làm việc']);
    });

    step('gives the clerk a report in official form with the numbers of the screen', async () => {
      const page = await clerk();
      await openPlan(page, '/progress');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Tải bản nhanh (.docx)' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/\.docx$/);
      const file = await bytesOf(download);
      const { text, tables } = reportText(file);
      expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
      expect(text).toContain('Kế hoạch số 3707/KH-UBND ngày 30 tháng 9 năm 2022');
      expect(text).toMatch(/Gò Vấp, ngày 05 tháng 01 năm 2023/);

      const ofUnits = tables.find(([head]) => head?.some((cell) => /Đơn vị/.test(cell))) ?? [];
      expect(ofUnits.slice(1, -1).map((cells) => cells.slice(1))).toEqual(units.slice(1, -1));
      expect(ofUnits.at(-1)?.slice(2)).toEqual(units.at(-1)?.slice(1));
      const late = tables.find(([head]) => head?.includes('Quá hạn (ngày làm việc)'));
      expect(late).toHaveLength(overdue.length);
      const appendix = tables.at(-1) ?? [];
      expect(appendix.filter((cells) => cells.length > 1).slice(1)).toHaveLength(22);

      const printed = printedByLibreOffice(file);
      if (printed) expect(printed.subarray(0, 5).toString()).toBe('%PDF-');
      else console.warn('LibreOffice is not on this machine: that it opens the report was not checked');
    });
  });

  /** What was kept since then, the oldest first. */
  const namesOf = (mails: Mail[]) => mails.map(({ recipientName }) => recipientName).sort();

  async function newMails(page: Page, since: Mail[]): Promise<Mail[]> {
    const known = new Set(since.map(({ id }) => id));
    const mails = await everyPage<Mail>(page, '/test-mailbox');
    return mails.filter(({ id }) => !known.has(id)).reverse();
  }
});
