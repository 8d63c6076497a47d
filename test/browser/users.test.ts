import { openPage } from '../support/browser.js';
import { openOffice } from './support/office.js';
import { choose, expectFocus, inspect, settled, signIn } from './support/visitor.js';

const PASSWORD = 'con đường làng rợp bóng tre';

/** The administrator of a ward, and a newcomer. */
describe('people who may sign in', () => {
  const office = openOffice();

  it('are added with a link, set their own password, and are deactivated again', async () => {
    const page = await signIn(office, 'abt.admin');
    await page.getByRole('link', { name: 'Đơn vị', exact: true }).click();
    await page.getByRole('button', { name: 'Thêm đơn vị' }).click();
    const unit = page.getByRole('dialog', { name: 'Thêm đơn vị' });
    await unit.getByLabel('Tên đầy đủ').fill('Ban Chỉ huy Phòng thủ dân sự');
    await unit.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Đã thêm đơn vị.').waitFor();

    await page.getByRole('link', { name: 'Người dùng', exact: true }).click();
    await page.getByText('Phòng Văn hóa - Xã hội').first().waitFor();
    await inspect(page, 'users', { phone: true });
    await page.getByRole('button', { name: 'Thêm người dùng' }).click();
    const form = page.getByRole('dialog', { name: 'Thêm người dùng' });
    await form.getByLabel('Tên đăng nhập').fill('abt.dansu');
    await form.getByLabel('Họ và tên').fill('Võ Thị Dân Sự');
    await choose(form, 'Đơn vị', 'Ban Chỉ huy Phòng thủ dân sự');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.getByText('Chưa chọn vai trò của người này.').waitFor();
    await expectFocus(form.getByLabel('Vai trò'));
    await choose(form, 'Vai trò', 'Chuyên viên');
    await settled(page);
    await inspect(page, 'users-add', { phone: true });
    await form.getByRole('button', { name: 'Lưu' }).click();
    const shown = page.getByRole('dialog', { name: 'Đường dẫn đặt mật khẩu của Võ Thị Dân Sự' });
    const link = (await shown.locator('code').textContent()) ?? '';
    await inspect(page, 'users-link', { phone: true });
    await shown.getByRole('button', { name: 'Xong' }).click();

    const { page: own } = await openPage(office.browser, office.product.address);
    await own.goto(link);
    await own.getByLabel('Mật khẩu mới', { exact: true }).fill(PASSWORD);
    await own.getByLabel('Gõ lại mật khẩu mới').fill(`${PASSWORD}!`);
    await own.getByRole('button', { name: 'Đặt mật khẩu' }).click();
    await own.getByText('Hai lần gõ chưa giống nhau.').waitFor();
    await inspect(own, 'users-set-password', { phone: true });
    await own.getByLabel('Gõ lại mật khẩu mới').fill(PASSWORD);
    await own.getByRole('button', { name: 'Đặt mật khẩu' }).click();
    await own.getByRole('link', { name: 'Đến trang đăng nhập' }).click();
    await own.getByLabel('Tên đăng nhập').fill('abt.dansu');
    await own.getByLabel('Mật khẩu').fill(PASSWORD);
    await own.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    const account = own.getByRole('button', { name: /Tài khoản: Võ Thị Dân Sự/ });
    await account.waitFor();
    const { page: elsewhere } = await openPage(office.browser, office.product.address);
    const answer = await elsewhere.request.post('/api/auth/sign-in', {
      headers: { 'X-Dondoc': '1' },
      data: { username: 'abt.dansu', password: PASSWORD },
    });
    expect(answer.status()).toBe(200);
    await account.click();
    await own.getByRole('link', { name: 'Mật khẩu và nơi đăng nhập' }).click();
    await own.getByText(/ \(nơi này\)$/).waitFor();
    await inspect(own, 'users-own-sessions', { phone: true });
    const others = own.getByRole('button', { name: /^Đăng xuất .*, đăng nhập / });
    await others.click();
    await others.waitFor({ state: 'detached' });
    expect((await elsewhere.request.get('/api/auth/me')).status()).toBe(401);
    await own.getByLabel('Mật khẩu hiện nay').fill(PASSWORD);
    await own.getByLabel('Mật khẩu mới', { exact: true }).fill(`${PASSWORD} xanh`);
    await own.getByLabel('Gõ lại mật khẩu mới').fill(`${PASSWORD} xanh`);
    await inspect(own, 'users-own-password', { phone: true });
    await own.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await own.getByText('Đã đổi mật khẩu.').waitFor();

    await page.getByRole('button', { name: 'Sửa Võ Thị Dân Sự' }).click();
    const edit = page.getByRole('dialog', { name: 'Sửa Võ Thị Dân Sự' });
    await inspect(page, 'users-edit', { phone: true });
    await edit.getByRole('button', { name: 'Ngừng sử dụng' }).click();
    // By the keyboard: the question still finds its place beside the button when a mouse is there already.
    await page.getByRole('tooltip').getByRole('button', { name: 'Ngừng sử dụng' }).press('Enter');
    await edit.getByRole('button', { name: 'Cho dùng lại' }).waitFor();
    await own.reload();
    await own.getByLabel('Tên đăng nhập').waitFor();
  });
});
