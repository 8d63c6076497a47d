import { openOffice } from './support/office.js';
import { fact, giveFile, answerTheRest, QUAN_1, sampleFile, tableText } from './support/plan-screens.js';
import { storyOf } from './support/story.js';
import { everyPage, expectEventually, inspect, read, signIn } from './support/visitor.js';

/** Kế hoạch 28/KH-UBND of Quận 1: an action plan with a deadline for each row. */
describe('the story of KH 28', () => {
  const office = openOffice({ environment: { DONDOC_NOW: '2023-01-30T08:00:00+07:00' } });
  let planId: string;
  const step = storyOf(office);

  step(
    'is recognised: 31 rows in 5 sections, four report duties, standing rows without a due date',
    async () => {
      const page = await signIn(office, 'q1.noivu');
      await giveFile(page, sampleFile(QUAN_1));
      await page.getByRole('heading', { name: 'Rà soát 28/KH-UBND' }).waitFor();
      const document = page.getByRole('region', { name: 'Thông tin văn bản' });
      expect(await fact(document, 'Ngày ban hành').innerText()).toBe('18/01/2023');
      expect(await document.getByText('Là phong trào thi đua').count()).toBe(0);
      expect(await fact(document, 'Chế độ báo cáo').innerText()).toMatch(
        /trước 01\/03\/2023; trước 01\/06\/2023; trước 01\/09\/2023; trước 01\/12\/2023$/,
      );

      const rows = page.getByRole('region', { name: 'Các nhiệm vụ' });
      expect(await rows.getByRole('article').count()).toBe(31);
      expect(await rows.getByRole('group', { name: /^(I|II|III|IV|V)\. / }).count()).toBe(5);
      const standing = rows.getByRole('article').filter({ hasText: /Thời hạn:\s*Thường xuyên/ });
      expect(await standing.count()).toBeGreaterThan(0);
      await inspect(page, 'review-kh28');
    },
  );

  step('is issued once nothing is in doubt, and ten wards are told', async () => {
    const page = await signIn(office, 'q1.noivu');
    await page.goto('/imports');
    await page.getByRole('link', { name: /^28\/KH-UBND/ }).click();
    await page.getByRole('heading', { name: 'Rà soát 28/KH-UBND' }).waitFor();
    await answerTheRest(page);
    await page.getByRole('button', { name: 'Xem ai sẽ được báo' }).click();
    const table = page.getByRole('table', { name: 'Ai sẽ được báo' });
    await table.waitFor();
    const told = (await tableText(table)).slice(1);
    expect(told.filter(([unit]) => /^Ủy ban nhân dân phường /.test(unit ?? ''))).toHaveLength(10);
    await page.getByRole('button', { name: 'Ban hành' }).click();
    await page.waitForURL(/\/plans\/[0-9a-f-]+$/);
    planId = page.url().split('/').at(-1) as string;
    await page.getByText('Số: 28/KH-UBND').waitFor();
    await inspect(page, 'plan-kh28', { phone: true });

    const people = [...new Set(told.flatMap(([, , names]) => names?.split('; ') ?? []))].sort();
    await expectEventually(async () => {
      const mails = await everyPage<{ recipientName: string }>(page, '/test-mailbox');
      return mails.map(({ recipientName }) => recipientName).sort();
    }, people);
  });

  step(
    'keeps “Thường xuyên” as the document says it: no due date, no countdown, not to be completed',
    async () => {
      const page = await signIn(office, 'q1.noivu');
      const { items } = await read<{
        items: Array<{ id: string; deadlineRaw: string | null; dueOn: string | null; timeliness: string }>;
      }>(page, `/plans/${planId}/tasks?pageSize=100`);
      expect(items).toHaveLength(31);
      const standing = items.filter(({ deadlineRaw }) => /thường xuyên/i.test(deadlineRaw ?? ''));
      expect(standing.length).toBeGreaterThan(0);
      for (const { dueOn, timeliness } of standing)
        expect({ dueOn, timeliness }).toEqual({ dueOn: null, timeliness: 'NO_DEADLINE' });
      await page.goto(`/tasks/${standing[0]?.id}`);
      await page.getByRole('definition').filter({ hasText: 'Thường xuyên' }).waitFor();
    },
  );

  step('shows its four report duties on the plan’s own page', async () => {
    const page = await signIn(office, 'q1.noivu');
    await page.goto(`/plans/${planId}?tab=reports`);
    for (const day of ['01/03/2023', '01/06/2023', '01/09/2023', '01/12/2023'])
      await page.getByText(`trước ${day}`).first().waitFor();
    for (const period of ['Quý I/2023', '6 tháng đầu năm 2023', '9 tháng năm 2023', 'Năm 2023'])
      await page.getByRole('link', { name: period, exact: true }).waitFor();
    await inspect(page, 'plan-kh28-reports', { phone: true });
  });

  step('is not to be seen from the other authority', async () => {
    const page = await signIn(office, 'gv.noivu');
    await page.goto(`/plans/${planId}`);
    await page.getByRole('heading', { name: 'Không tìm thấy trang này' }).waitFor();
  });
});
