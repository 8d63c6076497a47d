import { createAdmin } from '../../src/create-admin.js';
import { SAMPLE_PASSWORD } from '../../src/identity/index.js';
import type { TestApp } from '../support/app.js';
import { startApp } from '../support/app.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import type { UnitRow } from '../support/people.js';
import { addPerson, addUnit, openSession } from '../support/people.js';

const PASSWORD = 'con đường làng rợp bóng tre';

describe('a new installation', () => {
  it('gets its administrator and its authority by a command, and grows from there', async () => {
    const database = await createTestDatabase();
    const given = { username: 'Quan.Tri', fullName: 'Nguyễn Văn Quản', password: PASSWORD };
    await expect(createAdmin(database.url, given)).rejects.toMatchObject({ code: 'users:AUTHORITY_NEEDED' });
    const letterhead = {
      place: 'An Bình',
      superior: 'Ủy ban nhân dân tỉnh Hải Đông',
      shortName: 'UBND phường An Bình',
    };
    const named = { ...given, authority: 'Ủy ban nhân dân phường An Bình', ...letterhead };
    await expect(createAdmin(database.url, { ...named, password: 'ngắn quá' })).rejects.toMatchObject({
      code: 'users:TOO_SHORT',
    });
    await expect(createAdmin(database.url, { ...named, place: 'An Bình, ngày' })).rejects.toMatchObject({
      code: 'authority:PLACE_WITH_DATE',
    });
    expect(await createAdmin(database.url, named)).toContain('Ủy ban nhân dân phường An Bình');
    await expect(createAdmin(database.url, named)).rejects.toMatchObject({ code: 'users:AUTHORITY_KNOWN' });
    const again = { ...given, authority: named.authority };
    await expect(createAdmin(database.url, again)).rejects.toMatchObject({ code: 'users:USERNAME_TAKEN' });
    expect(await createAdmin(database.url, { ...given, username: 'quan.tri2' })).toContain('quan.tri2');

    const product = await startApp(database.url);
    try {
      const admin = product.browser();
      await admin.post('/api/auth/sign-in').send({ username: 'quan.tri', password: PASSWORD }).expect(200);
      const { body: authorities } = await admin.get('/api/authorities').expect(200);
      expect(authorities).toEqual([
        expect.objectContaining({
          name: 'Ủy ban nhân dân phường An Bình',
          shortName: 'UBND phường An Bình',
          place: 'An Bình',
          superiorName: 'Ủy ban nhân dân tỉnh Hải Đông',
          documentSymbol: null,
        }),
      ]);
      const { body } = await admin.get('/api/users').expect(200);
      const authority = body.units[0] as { unitId: string };
      expect(body.units).toHaveLength(1);
      const unit = { parentId: authority.unitId, kind: 'DEPARTMENT', name: 'Phòng Văn hóa - Xã hội' };
      const { body: added } = await admin.post('/api/units').send(unit).expect(201);
      expect(added).toMatchObject({ code: 'PVHXH', shortName: 'Phòng Văn hóa - Xã hội' });
      await admin.post('/api/units').send(unit).expect(409);
      const person = { username: 'lan', fullName: 'Lê Thị Lan', title: 'Trưởng phòng', role: 'HEAD' };
      await admin
        .post('/api/users')
        .send({ ...person, unitId: added.id })
        .expect(201);
    } finally {
      await product.close();
      await database.drop();
    }
  });
});

describe('people and their roles', () => {
  let database: TestDatabase;
  let product: TestApp;
  let authority: UnitRow;
  let finance: UnitRow;
  let elsewhere: UnitRow;
  const people = {} as Record<'admin' | 'head' | 'both' | 'foreign' | 'clerk', string>;

  beforeAll(async () => {
    database = await createTestDatabase();
    product = await startApp(database.url);
    const { source } = product;
    authority = await addUnit(source, { code: 'GV', name: 'UBND quận Gò Vấp' });
    finance = await addUnit(source, { code: 'TCKH', name: 'Phòng Tài chính', parent: authority });
    elsewhere = await addUnit(source, { code: 'Q1', name: 'UBND Quận 1' });
    const add = (username: string, roles: Parameters<typeof addPerson>[1]['roles']) =>
      addPerson(source, { username, fullName: `Người ${username}`, roles });
    people.admin = await add('admin', [{ role: 'ADMIN', unitId: authority.id }]);
    people.head = await add('head', [{ role: 'HEAD', unitId: finance.id }]);
    people.clerk = await add('clerk', [{ role: 'COORDINATOR', unitId: authority.id }]);
    people.both = await add('both', [
      { role: 'SPECIALIST', unitId: finance.id },
      { role: 'ADMIN', unitId: elsewhere.id },
    ]);
    people.foreign = await add('foreign', [{ role: 'HEAD', unitId: elsewhere.id }]);
  });

  afterAll(async () => {
    await product.close();
    await database.drop();
  });

  const as = async (person: keyof typeof people) => {
    const cookie = await openSession(product.source, people[person]);
    const call = (method: 'get' | 'post' | 'patch', path: string) =>
      product.browser()[method](`/api${path}`).set('Cookie', cookie);
    return {
      get: (path: string) => call('get', path),
      post: (path: string, body: object = {}) => call('post', path).send(body),
      patch: (path: string, body: object) => call('patch', path).send(body),
    };
  };
  const refused = async (answer: PromiseLike<{ status: number; body: { code?: string } }>) => {
    const { status, body } = await answer;
    return [status, body.code];
  };
  const newcomer = (given: object = {}) => ({
    username: 'moi',
    fullName: 'Người mới',
    title: 'Chuyên viên',
    role: 'SPECIALIST',
    unitId: finance.id,
    ...given,
  });
  const tokenOf = (link: string) => link.split('#')[1] ?? '';

  it('begin with a link that sets the password, once', async () => {
    const admin = await as('admin');
    const { body } = await admin.post('/users', newcomer()).expect(201);
    expect(body.user).toMatchObject({ username: 'moi', active: true, manageable: true, linkOpen: true });
    const [stored] = await product.source.query<[{ hash: string }]>(
      'SELECT token_hash AS hash FROM password_link',
    );
    expect(body.link.link).not.toContain(stored.hash);
    const browser = product.browser();
    const set = (password: string) =>
      browser.post('/api/auth/set-password').send({ token: tokenOf(body.link.link), password });
    expect(await refused(set('ngắn'))).toEqual([400, 'users:TOO_SHORT']);
    expect(await refused(set('matkhaumatkhau matkhau'))).toEqual([400, 'users:TOO_COMMON']);
    await set(PASSWORD).expect(204);
    expect(await refused(set(PASSWORD))).toEqual([404, 'users:LINK_OVER']);
    await browser.post('/api/auth/sign-in').send({ username: 'moi', password: PASSWORD }).expect(200);
    expect(await refused(admin.post('/users', newcomer()))).toEqual([409, 'users:USERNAME_TAKEN']);
  });

  it('set a new password by a new link: the last link and all sessions end, and it lasts half an hour', async () => {
    const admin = await as('admin');
    const { body: created } = await admin.post('/users', newcomer({ username: 'quen' })).expect(201);
    const { id } = created.user as { id: string };
    const cookie = await openSession(product.source, id);
    const { body: second } = await admin.post(`/users/${id}/password-link`).expect(201);
    const set = (link: string) =>
      product
        .browser()
        .post('/api/auth/set-password')
        .send({ token: tokenOf(link), password: PASSWORD });
    expect(await refused(set(created.link.link))).toEqual([404, 'users:LINK_OVER']);
    await set(second.link).expect(204);
    await product.browser().get('/api/auth/me').set('Cookie', cookie).expect(401);
    const { body: third } = await admin.post(`/users/${id}/password-link`).expect(201);
    await product.source.query(`UPDATE password_link SET expires_at = expires_at - interval '30 minutes'`);
    expect(await refused(set(third.link))).toEqual([404, 'users:LINK_OVER']);
  });

  it('are deactivated with every session, and take up again where they were', async () => {
    const admin = await as('admin');
    const { body } = await admin.post('/users', newcomer({ username: 'nghi' })).expect(201);
    const { id, version } = body.user as { id: string; version: number };
    const cookie = await openSession(product.source, id);
    expect(await refused(admin.post(`/users/${id}/deactivate`, { version: version + 5 }))).toEqual([
      409,
      'users:STALE',
    ]);
    const { body: off } = await admin.post(`/users/${id}/deactivate`, { version }).expect(200);
    expect(off).toMatchObject({ active: false, linkOpen: false });
    await product.browser().get('/api/auth/me').set('Cookie', cookie).expect(401);
    expect(await refused(admin.post(`/users/${id}/password-link`))).toEqual([409, 'users:STALE']);
    await admin.post(`/users/${id}/activate`, { version: off.version }).expect(200);
  });

  it('hold roles by unit, and always one', async () => {
    const admin = await as('admin');
    const { body } = await admin.post('/users', newcomer({ username: 'vai' })).expect(201);
    const path = `/users/${(body.user as { id: string }).id}/roles`;
    const head = { role: 'HEAD', unitId: finance.id };
    await admin.post(path, head).expect(201);
    expect(await refused(admin.post(path, head))).toEqual([409, 'users:ROLE_HELD']);
    await admin.post(`${path}/remove`, { role: 'SPECIALIST', unitId: finance.id }).expect(200);
    expect(await refused(admin.post(`${path}/remove`, head))).toEqual([409, 'users:LAST_ROLE']);
    expect(await refused(admin.post(path, { role: 'HEAD', unitId: elsewhere.id }))).toEqual([
      404,
      'common:NOT_FOUND',
    ]);
  });

  it('act for an authority only at an authority or a ward', async () => {
    const admin = await as('admin');
    const coordinator = { username: 'thu', role: 'COORDINATOR' };
    expect(await refused(admin.post('/users', newcomer(coordinator)))).toEqual([400, 'users:ROLE_ELSEWHERE']);
    await admin.post('/users', newcomer({ ...coordinator, unitId: authority.id })).expect(201);
    const { body } = await admin.get('/users').expect(200);
    const offered = new Map(
      (body.units as Array<{ unitId: string; roles: string[] }>).map(({ unitId, roles }) => [unitId, roles]),
    );
    expect(offered.get(finance.id)).toEqual(['HEAD', 'SPECIALIST', 'COUNCIL', 'OBSERVER']);
    expect(offered.get(authority.id)).toContain('COORDINATOR');
  });

  it('of a unit are kept by its head as far as they are specialists', async () => {
    const head = await as('head');
    const { body } = await head.get('/users').expect(200);
    expect(body.units).toEqual([expect.objectContaining({ unitId: finance.id, roles: ['SPECIALIST'] })]);
    const { body: added } = await head.post('/users', newcomer({ username: 'cua.phong' })).expect(201);
    const { id } = added.user as { id: string };
    expect(await refused(head.post('/users', newcomer({ username: 'leo', role: 'HEAD' })))).toEqual([
      403,
      'access:NOT_ALLOWED',
    ]);
    expect(await refused(head.post(`/users/${id}/roles`, { role: 'ADMIN', unitId: finance.id }))).toEqual([
      403,
      'access:NOT_ALLOWED',
    ]);
    expect(await refused(head.post(`/users/${people.admin}/password-link`))).toEqual([
      404,
      'common:NOT_FOUND',
    ]);
  });

  it('cannot be taken over through the one unit where somebody manages them', async () => {
    const both = `/users/${people.both}`;
    for (const person of ['admin', 'head'] as const) {
      const manager = await as(person);
      expect(await refused(manager.post(`${both}/password-link`))).toEqual([403, 'access:NOT_ALLOWED']);
      expect(await refused(manager.post(`${both}/deactivate`, { version: 1 }))).toEqual([
        403,
        'access:NOT_ALLOWED',
      ]);
    }
    const admin = await as('admin');
    expect(await refused(admin.post(`/users/${people.foreign}/password-link`))).toEqual([
      404,
      'common:NOT_FOUND',
    ]);
    const role = { role: 'SPECIALIST', unitId: finance.id };
    expect(await refused(admin.post(`/users/${people.foreign}/roles`, role))).toEqual([
      404,
      'common:NOT_FOUND',
    ]);
    expect(await refused(admin.post(`/users/${people.admin}/roles`, role))).toEqual([403, 'users:SELF']);
  });

  it('change their own password, knowing the present one, and stay signed in here alone', async () => {
    const browser = product.browser();
    await createAdmin(database.url, {
      username: 'tu.doi',
      fullName: 'Tự Đổi',
      password: SAMPLE_PASSWORD,
      authority: 'UBND quận Gò Vấp',
    });
    await browser
      .post('/api/auth/sign-in')
      .send({ username: 'tu.doi', password: SAMPLE_PASSWORD })
      .expect(200);
    const other = product.browser();
    await other.post('/api/auth/sign-in').send({ username: 'tu.doi', password: SAMPLE_PASSWORD }).expect(200);
    const change = (current: string) =>
      browser.post('/api/auth/me/password').send({ current, next: PASSWORD });
    expect(await refused(change('không phải mật khẩu này'))).toEqual([400, 'users:WRONG_PASSWORD']);
    await change(SAMPLE_PASSWORD).expect(204);
    await browser.get('/api/auth/me').expect(200);
    await other.get('/api/auth/me').expect(401);
  });
});
