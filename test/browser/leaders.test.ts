import { PHONE } from '../support/browser.js';
import { openOffice } from './support/office.js';
import { choose, inspect, read, settled, signIn } from './support/visitor.js';

interface Authority {
  authorityId: string;
  leaders: Array<{ userId: string; fullName: string }>;
  units: Array<{ unitId: string; unitName: string; leaderName: string | null }>;
}

/** The office says which leader is in charge of which unit; the administrator what stands on documents. */
describe('an authority’s own arrangements', () => {
  const office = openOffice();

  it('has leaders in charge of units, by one click each at a desk and by a choice on a phone', async () => {
    const page = await signIn(office, 'gv.noivu');
    await page.getByRole('link', { name: 'Lãnh đạo phụ trách' }).click();
    await page.getByText(/đơn vị chưa có lãnh đạo phụ trách: /).waitFor();
    await page.getByRole('radio', { name: 'Đinh Chí Cường phụ trách Phòng Tài chính - Kế hoạch' }).check();
    await page.getByRole('radio', { name: 'Nguyễn Thị Vân phụ trách Phòng Văn hóa và Thông tin' }).check();
    await page.getByRole('button', { name: 'Đinh Chí Cường phụ trách cả nhóm Phường, xã' }).click();
    await page.getByText('18 thay đổi chưa lưu').waitFor();
    await inspect(page, 'leaders');
    await page.getByRole('button', { name: 'Lưu phân công' }).click();
    await page.getByText('Đã lưu phân công.').waitFor();
    await page
      .getByText(/^từ ngày .*, Tạ Thị Thanh Duyên ghi$/)
      .first()
      .waitFor();

    const phone = await signIn(office, 'gv.noivu', PHONE);
    await phone.goto('/leaders');
    await choose(
      phone,
      'Lãnh đạo phụ trách Phòng Tài chính - Kế hoạch',
      'Lương Ngọc Loan · Chủ tịch Ủy ban nhân dân quận Gò Vấp',
    );
    await phone.getByText('1 thay đổi chưa lưu').waitFor();
    await inspect(phone, 'leaders-phone', { phone: true });
    await phone.getByRole('button', { name: 'Lưu phân công' }).click();
    await phone.getByText('Đã lưu phân công.').waitFor();
    const [authority] = await read<Authority[]>(phone, '/leader-charges');
    const charged = authority?.units.filter(({ leaderName }) => leaderName);
    const departments = charged?.filter(({ unitName }) => unitName.startsWith('Phòng'));
    expect(charged).toHaveLength(18);
    expect(departments?.map(({ unitName, leaderName }) => `${unitName}: ${leaderName}`)).toEqual([
      'Phòng Tài chính - Kế hoạch: Lương Ngọc Loan',
      'Phòng Văn hóa và Thông tin: Nguyễn Thị Vân',
    ]);
  });

  it('lets a leader look at the work that is brought before that leader alone', async () => {
    const clerk = await signIn(office, 'abt.vanphong');
    const [ward] = await read<Authority[]>(clerk, '/leader-charges');
    const leaderId = ward?.leaders.find(({ fullName }) => fullName === 'Lâm Thị Kim Hiền')?.userId;
    const culture = ward?.units.find(({ unitName }) => unitName === 'Phòng Văn hóa - Xã hội');
    const charged = await clerk.request.put(`/api/leader-charges/${ward?.authorityId}`, {
      headers: { 'X-Dondoc': '1' },
      data: { changes: [{ unitId: culture?.unitId, seen: null, leaderId }] },
    });
    expect(charged.status()).toBe(200);

    const page = await signIn(office, 'abt.phochutich');
    await page.goto('/tasks');
    await page.getByRole('checkbox', { name: 'Tôi phụ trách' }).click();
    await page.waitForURL(/inMyCharge=true/);
    const { items } = await read<{ items: Array<{ unitName: string }> }>(
      page,
      '/assignments?inMyCharge=true&pageSize=100',
    );
    expect([...new Set(items.map(({ unitName }) => unitName))]).toEqual(['Phòng Văn hóa - Xã hội']);
    await settled(page);
    await inspect(page, 'worklist-in-my-charge', { phone: true });
  });

  it('has its letterhead, which says at once what cannot be printed', async () => {
    const page = await signIn(office, 'gv.admin');
    await page.getByRole('link', { name: 'Cơ quan', exact: true }).click();
    await page.getByLabel('Địa danh').fill('Gò Vấp, ngày 01');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText(/Địa danh chỉ ghi tên nơi/).waitFor();
    await page.getByLabel('Địa danh').fill('Gò Vấp');
    await page.getByLabel('Cơ quan cấp trên').fill('Ủy ban nhân dân Thành phố Hồ Chí Minh');
    await page.getByLabel('Chữ viết tắt trong số văn bản').fill('ubnd');
    const paper = page.getByRole('region', { name: 'Trên văn bản' });
    await paper.getByText('Số: …/BC-UBND').waitFor();
    await paper.getByText(/^Gò Vấp, ngày \d\d tháng \d+ năm \d{4}$/).waitFor();
    await inspect(page, 'authority', { phone: true });
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText('Đã lưu thông tin cơ quan.').waitFor();
    await page.reload();
    expect(await page.getByLabel('Chữ viết tắt trong số văn bản').inputValue()).toBe('UBND');
  });
});
