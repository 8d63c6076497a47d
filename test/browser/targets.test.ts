import type { Page } from 'playwright-core';
import { buildWorkbook } from '../../src/documents/spreadsheet/index.js';
import { targetTemplate } from '../../src/reports/targets/target-sheets.rules.js';
import { PHONE } from '../support/browser.js';
import { openOffice } from './support/office.js';
import { answerTheRest, GO_VAP, giveFile, sampleFile } from './support/plan-screens.js';
import { storyOf } from './support/story.js';
import { choose, inspect, settled, sidewaysScroll, signIn } from './support/visitor.js';

const ISSUING = { DONDOC_NOW: '2022-11-10T08:00:00+07:00' };
const REVENUE = 'Thu ngân sách nhà nước trên địa bàn';

/** The targets of KH 3707: set by the clerk, filled in by the unit on a phone, read by the chairman. */
describe('the targets of a plan', () => {
  const office = openOffice({ environment: ISSUING });
  let address = '';

  const step = storyOf(office);
  const as = async (username: string, viewport?: typeof PHONE): Promise<Page> => {
    const page = await signIn(office, username, viewport);
    if (address) await page.goto(`${address}?tab=targets`);
    return page;
  };

  step('are set by the clerk, who is told what a doubtful number should look like', async () => {
    const page = await as('gv.noivu');
    await giveFile(page, sampleFile(GO_VAP));
    await page.getByRole('heading', { name: 'Rà soát 3707/KH-UBND' }).waitFor();
    await answerTheRest(page);
    await page.getByRole('button', { name: 'Xem ai sẽ được báo' }).click();
    await page.getByRole('button', { name: 'Ban hành' }).click();
    await page.waitForURL(/\/plans\/[0-9a-f-]+$/);
    address = new URL(page.url()).pathname;
    await page.getByRole('tab', { name: 'Chỉ tiêu' }).click();
    await page.getByRole('heading', { name: 'Chưa có chỉ tiêu' }).waitFor();
    await page.getByRole('button', { name: 'Thêm chỉ tiêu' }).click();
    const form = page.getByRole('dialog', { name: 'Thêm chỉ tiêu' });
    await form.getByLabel('Chỉ tiêu', { exact: true }).fill(REVENUE);
    await form.getByLabel('Đơn vị tính').fill('tỷ đồng');
    await form.getByLabel('Mức kế hoạch').fill('1,126.2');
    await choose(page, 'Ai ghi số liệu', 'Phòng Tài chính - Kế hoạch');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.getByText(/viết theo kiểu nước ngoài.*ghi 1\.126,2\./).waitFor();
    await inspect(page, 'targets-form', { phone: true });
    await form.getByLabel('Mức kế hoạch').fill('1.126,2');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: REVENUE, exact: true }).waitFor();
  });

  step('are filled in by the unit on a phone, in millions if it agrees', async () => {
    const page = await as('gv.tckh', PHONE);
    await page.getByRole('button', { name: `Ghi số liệu: ${REVENUE}` }).click();
    const form = page.getByRole('dialog', { name: 'Ghi số liệu' });
    await form.getByLabel('Số liệu của kỳ (tỷ đồng)').fill('322.100 triệu đồng');
    await form.getByLabel('Cùng kỳ năm trước (tỷ đồng)').fill('444,3');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.getByText(/bằng 322,1 tỷ đồng\. Có ghi 322,1 tỷ đồng không\?/).waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
    await form.getByRole('button', { name: 'Đúng, ghi số này' }).click();
    await page.getByText('Đã ghi số liệu.').waitFor();
    await form.waitFor({ state: 'detached' });
    await page.getByText('28,6%').waitFor();
    await page.getByText('72,5%').waitFor();
    await inspect(page, 'targets-unit', { phone: true });
  });

  step('are read by the chairman with the chart and the numbers behind it', async () => {
    const page = await as('gv.chutich');
    const row = page.getByRole('row', { name: new RegExp(REVENUE) });
    await row.getByText('Chưa đạt').waitFor();
    expect(await page.getByRole('button', { name: /^Ghi số liệu/ }).count()).toBe(0);
    await page.getByRole('button', { name: REVENUE, exact: true }).click();
    const view = page.getByRole('dialog', { name: REVENUE });
    await view.getByText(/322,1 tỷ đồng, đạt 28,6% kế hoạch, bằng 72,5% so cùng kỳ\./).waitFor();
    await view.getByRole('button', { name: 'Xem bảng số liệu' }).click();
    await view.getByRole('cell', { name: '444,3' }).first().waitFor();
    await settled(page);
    await inspect(page, 'targets-view', { phone: true });
  });

  step('are taken up from the plan’s own words, one by one', async () => {
    const page = await as('gv.noivu');
    await page.getByRole('button', { name: 'Đề xuất từ nội dung nhiệm vụ' }).click();
    const drawer = page.getByRole('dialog', { name: 'Đề xuất từ nội dung nhiệm vụ' });
    const offered = drawer.getByRole('list').getByRole('listitem');
    await offered.first().waitFor();
    const count = await offered.count();
    await inspect(page, 'targets-suggestions', { phone: true });
    await offered
      .last()
      .getByRole('button', { name: /^Bỏ qua: / })
      .click();
    expect(await offered.count()).toBe(count - 1);
    const name = await offered
      .first()
      .getByRole('button', { name: /^Nhận: / })
      .getAttribute('aria-label');
    await offered
      .first()
      .getByRole('button', { name: /^Nhận: / })
      .click();
    const entered = drawer.getByLabel('Chỉ tiêu', { exact: true });
    expect(`Nhận: ${await entered.inputValue()}`).toBe(name);
    await entered.fill('Vượt chỉ tiêu Thành phố giao');
    if (!(await drawer.getByLabel('Đơn vị tính').inputValue()))
      await drawer.getByLabel('Đơn vị tính').fill('vụ');
    await drawer.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Đã lưu chỉ tiêu.').waitFor();
    await drawer.getByRole('list').waitFor();
    await drawer.getByRole('button', { name: name ?? '' }).waitFor({ state: 'detached' });
  });

  step('come from a spreadsheet, each row looked at first', async () => {
    const page = await as('gv.noivu');
    const row = (name: string, measure: string, planned: string) => [
      '',
      name,
      measure,
      '',
      planned,
      '',
      '',
      '5',
      '',
    ];
    const sheet = await buildWorkbook([
      {
        ...{ name: 'Chỉ tiêu', heading: ['BẢNG CHỈ TIÊU'], columns: targetTemplate()[0]?.columns ?? [] },
        rows: [
          row('Hộ thoát nghèo', 'hộ', '120'),
          row('Giải ngân đầu tư công', 'tỷ đồng', '500.000 triệu đồng'),
          row('Việc làm mới', 'người', '1,126.2'),
        ],
      },
    ]);
    await page.getByRole('button', { name: 'Nhập từ .xlsx' }).click();
    const dialog = page.getByRole('dialog', { name: 'Nhập chỉ tiêu từ tệp .xlsx' });
    await dialog
      .getByLabel('Chọn tệp .xlsx')
      .setInputFiles({ name: 'chi-tieu.xlsx', mimeType: 'application/octet-stream', buffer: sheet });
    await dialog.getByRole('button', { name: 'Ghi 1 chỉ tiêu' }).waitFor();
    await dialog.getByText(/bằng 500 tỷ đồng\. Có ghi 500 tỷ đồng không\?/).waitFor();
    expect(await dialog.getByRole('checkbox', { name: /Việc làm mới/ }).isDisabled()).toBe(true);
    await inspect(page, 'targets-import', { phone: true });
    await dialog.getByRole('checkbox', { name: /Giải ngân đầu tư công/ }).check();
    await dialog.getByRole('button', { name: 'Ghi 2 chỉ tiêu' }).click();
    await page.getByText('Đã thêm 2, cập nhật 0 chỉ tiêu.').waitFor();
    await page.getByRole('button', { name: 'Hộ thoát nghèo', exact: true }).waitFor();
    await settled(page);
    await inspect(page, 'targets-table', { phone: true });
  });
});
