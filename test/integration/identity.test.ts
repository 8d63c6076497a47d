import { createHash } from 'node:crypto';
import type { Response } from 'supertest';
import { ActorResolver } from '../../src/access/index.js';
import { AuditEventRow } from '../../src/audit/index.js';
import { hashPassword, PeopleDirectory } from '../../src/identity/index.js';
import { ClearExpiredJob } from '../../src/identity/identity.jobs.js';
import { ACTOR } from '../../src/identity/sessions.js';
import type { TestApp } from '../support/app.js';
import { startApp } from '../support/app.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import type { UnitRow } from '../support/people.js';
import { addPerson, addUnit, openSession } from '../support/people.js';

const PASSWORD = 'mùa xuân về trên phố';

describe('signing in', () => {
  let database: TestDatabase;
  let product: TestApp;
  let authority: UnitRow;
  let ward: UnitRow;
  let hamlet: UnitRow;
  let clerk: string;
  let passwordHash: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    product = await startApp(database.url, { now: '2022-12-22T08:00:00+07:00' });
    const { source } = product;
    passwordHash = await hashPassword(PASSWORD);
    authority = await addUnit(source, { code: 'GV', name: 'UBND quận Gò Vấp' });
    ward = await addUnit(source, { code: 'P12', kind: 'WARD', name: 'UBND phường 12', parent: authority });
    hamlet = await addUnit(source, { code: 'KP1', kind: 'MASS_ORG', parent: ward });
    clerk = await addPerson(source, {
      username: 'gv.noivu',
      fullName: 'Tạ Thị Thanh Duyên',
      passwordHash,
      email: 'noivu@govap.example',
      roles: [{ role: 'COORDINATOR', unitId: authority.id }],
    });
    await addPerson(source, {
      username: 'gv.p12',
      passwordHash,
      roles: [{ role: 'HEAD', unitId: ward.id }],
    });
    await addPerson(source, {
      username: 'gv.nghi',
      passwordHash,
      active: false,
      roles: [{ role: 'HEAD', unitId: ward.id }],
    });
  });

  afterAll(async () => {
    await product.close();
    await database.drop();
  });

  beforeEach(() => product.source.query('DELETE FROM sign_in_throttle'));

  const signIn = (username: string, password: string, browser = product.browser()) =>
    browser.post('/api/auth/sign-in').send({ username, password });

  const cookieOf = (response: Response): string => String(response.headers['set-cookie']?.[0]);

  const tokenOf = (response: Response): string => /^dondoc=([^;]+)/.exec(cookieOf(response))?.[1] ?? '';

  const sessionExists = async (token: string): Promise<boolean> => {
    const hash = createHash('sha256').update(token).digest('hex');
    const rows = await product.source.query<unknown[]>('SELECT 1 FROM session WHERE token_hash = $1', [hash]);
    return rows.length > 0;
  };

  const eventsOf = (kind: string) =>
    product.source.manager.find(AuditEventRow, { where: { kind }, order: { id: 'DESC' } });

  it('answers who the person is, with roles, permissions and the business date', async () => {
    const browser = product.browser();
    const { body } = await signIn(' GV.NoiVu ', PASSWORD, browser).expect(200);
    expect(body).toMatchObject({
      userId: clerk,
      username: 'gv.noivu',
      fullName: 'Tạ Thị Thanh Duyên',
      locale: 'vi',
      roles: [{ role: 'COORDINATOR', unitId: authority.id, authorityName: 'UBND quận Gò Vấp' }],
      today: '2022-12-22',
      clockFixed: true,
    });
    expect(body.permissions).toContain('plan.import');
    expect(body.permissions).not.toContain('report.unknown');
    await browser.get('/api/auth/me').expect(200, body);
  });

  it('gives a cookie of 256 random bits that scripts and other sites cannot use, and keeps only its hash', async () => {
    const response = await signIn('gv.noivu', PASSWORD).expect(200);
    expect(cookieOf(response)).toMatch(/HttpOnly/);
    expect(cookieOf(response)).toMatch(/SameSite=Lax/);
    expect(cookieOf(response)).toMatch(/Path=\//);
    const token = tokenOf(response);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(await sessionExists(token)).toBe(true);
    const stored = await product.source.query<Array<{ row: string }>>(
      'SELECT session::text AS row FROM session',
    );
    expect(stored.filter(({ row }) => row.includes(token))).toEqual([]);
  });

  it('over https uses a cookie that the browser holds to be ours alone', async () => {
    const overHttps = await startApp(database.url, { environment: { PUBLIC_URL: 'https://dondoc.example' } });
    try {
      const response = await signIn('gv.noivu', PASSWORD, overHttps.browser()).expect(200);
      expect(cookieOf(response)).toMatch(/^__Host-dondoc=.+; Path=\/;.*HttpOnly; Secure; SameSite=Lax$/);
      const cookie = cookieOf(response).split(';')[0] as string;
      const me = await overHttps.browser().get('/api/auth/me').set('Cookie', cookie).expect(200);
      expect(me.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    } finally {
      await overHttps.close();
    }
  });

  it('gets answers that are not kept, framed, guessed at or mixed with another site’s scripts', async () => {
    for (const { headers } of [
      await signIn('gv.noivu', PASSWORD).expect(200),
      await product.browser().get('/api/auth/me').expect(401),
      await product.browser().get('/api/nowhere').expect(404),
    ]) {
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'content-type': 'application/json; charset=utf-8',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      });
      const policy = headers['content-security-policy'];
      for (const rule of ["default-src 'self'", "script-src 'self'", "object-src 'none'", "base-uri 'self'"])
        expect(policy).toContain(rule);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers['strict-transport-security']).toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
    }
  });

  it('answers a wrong password, an unknown account and one that has left in the same words', async () => {
    const answers = [
      await signIn('gv.noivu', 'không phải mật khẩu'),
      await signIn('khong.co', PASSWORD),
      await signIn('gv.nghi', PASSWORD),
      await signIn('khong\0co', PASSWORD),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.body.code).toBe('identity:WRONG_CREDENTIALS');
    expect(answers.map(({ headers }) => headers['set-cookie'])).toEqual(Array(4).fill(undefined));
  });

  it('needs both fields and takes no others', async () => {
    const { body } = await product
      .browser()
      .post('/api/auth/sign-in')
      .send({ username: '', password: 1, admin: true })
      .expect(400);
    expect(body.details.fields.map(({ field }: { field: string }) => field).sort()).toEqual([
      'admin',
      'password',
      'username',
    ]);
  });

  it('from another site’s form is refused', async () => {
    await signIn('gv.noivu', PASSWORD, product.browser().set('X-Dondoc', '')).expect(403);
  });

  it('ends the session the browser had before and starts a new one', async () => {
    const browser = product.browser();
    const first = tokenOf(await signIn('gv.noivu', PASSWORD, browser));
    const second = tokenOf(await signIn('gv.p12', PASSWORD, browser));
    expect(second).not.toBe(first);
    expect(await sessionExists(first)).toBe(false);
    expect((await browser.get('/api/auth/me')).body.username).toBe('gv.p12');
  });

  it('does not take a session value that the browser brought along', async () => {
    const planted = 'A'.repeat(43);
    const response = await signIn('gv.noivu', PASSWORD, product.browser().set('Cookie', `dondoc=${planted}`));
    expect(tokenOf(response)).not.toBe(planted);
    await product.browser().get('/api/auth/me').set('Cookie', `dondoc=${planted}`).expect(401);
  });

  it('leaves a trace: who and from where, and for an unknown account not what was typed', async () => {
    await signIn('gv.noivu', PASSWORD);
    const [signedIn] = await eventsOf('session.signed-in');
    expect(signedIn).toMatchObject({ actorId: clerk, actorName: 'Tạ Thị Thanh Duyên', subjectId: clerk });
    expect(signedIn?.authorityId).toBe(authority.id);
    expect(signedIn?.payload.address).toMatch(/127\.0\.0\.1/);

    await signIn('gv.noivu', 'sai mật khẩu rồi');
    expect((await eventsOf('session.sign-in-failed'))[0]).toMatchObject({
      subjectId: clerk,
      payload: { username: 'gv.noivu' },
    });
    await signIn('lỡ gõ mật khẩu vào đây', 'x');
    expect((await eventsOf('session.sign-in-failed'))[0]).toMatchObject({ payload: { username: '' } });
  });

  describe('a session', () => {
    it('ends eight hours after it was last used', async () => {
      const browser = product.browser();
      await signIn('gv.noivu', PASSWORD, browser);
      await product.source.query(`UPDATE session SET last_seen_at = now() - interval '7 hours 59 minutes'`);
      await browser.get('/api/auth/me').expect(200);
      await product.source.query(`UPDATE session SET last_seen_at = now() - interval '8 hours'`);
      const { body } = await browser.get('/api/auth/me').expect(401);
      expect(body.code).toBe('access:SIGN_IN_FIRST');
    });

    it('ends after seven days however much it is used', async () => {
      const browser = product.browser();
      const token = tokenOf(await signIn('gv.noivu', PASSWORD, browser));
      const [row] = await product.source.query<Array<{ days: number }>>(
        `SELECT extract(day FROM expires_at - created_at)::int AS days FROM session WHERE token_hash = $1`,
        [createHash('sha256').update(token).digest('hex')],
      );
      expect(row?.days).toBe(7);
      await product.source.query(`UPDATE session SET expires_at = now()`);
      await browser.get('/api/auth/me').expect(401);
    });

    it('notes that it is used at most once a minute', async () => {
      const browser = product.browser();
      await signIn('gv.noivu', PASSWORD, browser);
      const seenAgo = async (text: string) => {
        await product.source.query(`UPDATE session SET last_seen_at = now() - $1::interval`, [text]);
        await browser.get('/api/auth/me').expect(200);
        const [row] = await product.source.query<Array<{ untouched: boolean }>>(
          `SELECT bool_and(last_seen_at < now() - $1::interval) AS untouched FROM session`,
          [text],
        );
        return row?.untouched;
      };
      await product.source.query(
        `DELETE FROM session WHERE created_at < (SELECT max(created_at) FROM session)`,
      );
      expect(await seenAgo('50 seconds')).toBe(true);
      expect(await seenAgo('2 minutes')).toBe(false);
    });

    it('ends with the person’s account', async () => {
      const browser = product.browser();
      await signIn('gv.p12', PASSWORD, browser);
      await product.source.query(`UPDATE user_account SET active = false WHERE username = 'gv.p12'`);
      await browser.get('/api/auth/me').expect(401);
      await product.source.query(`UPDATE user_account SET active = true WHERE username = 'gv.p12'`);
    });

    it('is seen among the person’s own, without its secret, and ended by the person alone', async () => {
      const signedIn = async (userAgent: string) => {
        const browser = product.browser().set('User-Agent', userAgent);
        await browser
          .post('/api/auth/sign-in')
          .send({ username: 'gv.noivu', password: PASSWORD })
          .expect(200);
        return browser;
      };
      await product.source.query('DELETE FROM session');
      const home = await signedIn('Mozilla/5.0 (iPhone) Version/18.1 Safari/604.1');
      const office = await signedIn('Mozilla/5.0 (Windows NT 10.0) Chrome/131.0 Safari/537.36 Edg/131.0');
      const path = '/api/auth/me/sessions';
      const { body: seen } = await office.get(path).expect(200);
      expect(seen).toMatchObject([
        { browser: 'Microsoft Edge · Windows', current: true },
        { browser: 'Safari · iPhone', current: false },
      ]);
      expect(Object.keys(seen[0]).sort()).toEqual(['browser', 'current', 'id', 'lastSeenAt', 'signedInAt']);

      const [other] = await product.source.query<Array<{ id: string }>>(
        `SELECT id FROM user_account WHERE username = 'gv.p12'`,
      );
      const stranger = await openSession(product.source, other?.id ?? '');
      await product.browser().delete(`${path}/${seen[1].id}`).set('Cookie', stranger).expect(404);
      await home.get('/api/auth/me').expect(200);

      const { body: left } = await office.delete(`${path}/${seen[1].id}`).expect(200);
      expect(left.map(({ id }: { id: string }) => id)).toEqual([seen[0].id]);
      await home.get('/api/auth/me').expect(401);
      await office.delete(`${path}/${seen[1].id}`).expect(404);

      const again = await signedIn('');
      await office.delete(path).expect(200);
      await again.get('/api/auth/me').expect(401);
      await office.get('/api/auth/me').expect(200);
      expect((await eventsOf('session.ended-elsewhere')).map(({ payload }) => payload)).toEqual([
        { browsers: [''] },
        { browsers: ['Safari · iPhone'] },
      ]);
    });

    it('ends when the person signs out, for good, and signing out twice is no error', async () => {
      const browser = product.browser();
      const token = tokenOf(await signIn('gv.noivu', PASSWORD, browser));
      const response = await browser.post('/api/auth/sign-out').expect(204);
      expect(cookieOf(response)).toMatch(/^dondoc=; .*Expires=Thu, 01 Jan 1970/);
      expect(await sessionExists(token)).toBe(false);
      await product.browser().get('/api/auth/me').set('Cookie', `dondoc=${token}`).expect(401);
      expect((await eventsOf('session.signed-out'))[0]).toMatchObject({ actorId: clerk });
      await browser.post('/api/auth/sign-out').expect(204);
    });

    it('of a ward chairman reaches the ward and what is below it, not what is above', async () => {
      const [row] = await product.source.query<Array<{ id: string }>>(
        `SELECT id FROM user_account WHERE username = 'gv.p12'`,
      );
      const cookie = await openSession(product.source, String(row?.id));
      const actor = await product.app.get(ActorResolver).actorOf({ headers: { cookie } } as never);
      expect(actor?.roles).toEqual([
        { role: 'HEAD', unitId: ward.id, authorityId: authority.id, scopeUnitIds: expect.any(Array) },
      ]);
      expect(new Set(actor?.roles[0]?.scopeUnitIds)).toEqual(new Set([ward.id, hamlet.id]));
    });
  });

  describe('a session that is known', () => {
    const actorOf = (cookie: string) =>
      product.app.get(ActorResolver).actorOf({ headers: { cookie } } as never);
    const change = (sql: string, values: unknown[] = []) => product.source.query(sql, values);

    it('is not read again while nobody’s access changes, and cannot be changed by one request for the next', async () => {
      const cookie = await openSession(product.source, clerk);
      const actor = await actorOf(cookie);
      expect(await actorOf(cookie)).toBe(actor);
      expect(() => actor?.roles[0]?.scopeUnitIds.push(hamlet.id)).toThrow(TypeError);
      await change('UPDATE user_account SET version = version + 1');
      expect(await actorOf(cookie)).toBe(actor);
    });

    it('is what somebody changed anywhere with the next request', async () => {
      const person = await addPerson(product.source, { username: 'gv.moi', roles: [] });
      const colleague = await addPerson(product.source, {
        username: 'gv.vang',
        fullName: 'Lê Vắng',
        roles: [{ role: 'SPECIALIST', unitId: ward.id }],
      });
      const cookie = await openSession(product.source, person);
      const rolesAfter = async (sql: string, values: unknown[] = []) => {
        await change(sql, values);
        return (await actorOf(cookie))?.roles ?? null;
      };
      expect((await actorOf(cookie))?.roles).toEqual([]);
      const [role] = (await rolesAfter(
        `INSERT INTO role_assignment (id, user_id, unit_id, role) VALUES (gen_random_uuid(), $1, $2, 'HEAD')`,
        [person, hamlet.id],
      )) as [unknown];
      expect(role).toMatchObject({ role: 'HEAD', unitId: hamlet.id, scopeUnitIds: [hamlet.id] });
      const team = await addUnit(product.source, { code: 'TO1', kind: 'MASS_ORG', parent: hamlet });
      await change('UPDATE unit SET parent_id = $2 WHERE id = $1', [team.id, hamlet.id]);
      expect((await actorOf(cookie))?.roles[0]?.scopeUnitIds).toContain(team.id);
      const moved = await rolesAfter('UPDATE unit SET parent_id = $2 WHERE id = $1', [team.id, ward.id]);
      expect(moved?.[0]?.scopeUnitIds).not.toContain(team.id);
      const lent = await rolesAfter(
        `INSERT INTO person_leave (id, user_id, substitute_id, unit_id, from_on, to_on, reason, created_by, created_by_name)
         VALUES (gen_random_uuid(), $1, $2, $3, '2022-12-22', '2022-12-23', 'họp', $1, 'x')`,
        [colleague, person, ward.id],
      );
      expect(lent?.map(({ insteadOf }) => insteadOf?.fullName)).toContain('Lê Vắng');
      expect(await rolesAfter('TRUNCATE person_leave CASCADE')).toHaveLength(1);
      expect(await rolesAfter('DELETE FROM role_assignment WHERE user_id = $1', [person])).toEqual([]);
      await change(`UPDATE user_account SET full_name = 'Tên mới' WHERE id = $1`, [person]);
      expect((await actorOf(cookie))?.fullName).toBe('Tên mới');
      expect(await rolesAfter('UPDATE user_account SET active = false WHERE id = $1', [person])).toBeNull();
    });

    it('is put together from tables whose every change is noted', async () => {
      const [plan] = await change(
        `EXPLAIN (FORMAT JSON) ${ACTOR.replaceAll('$1', `''`).replaceAll('$2', `'2022-12-22'`)}`,
      );
      const read = [...JSON.stringify(plan).matchAll(/"Relation Name":"(\w+)"/g)].map(([, table]) => table);
      const noted = await change(
        `SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'access_change'`,
      );
      const watched = new Set(noted.map(({ name }: { name: string }) => name));
      const unwatched = new Set(read.filter((table) => !watched.has(table)));
      expect(unwatched).toEqual(new Set(['access_change', 'session']));
    });
  });

  describe('guessing', () => {
    const fail = async (username: string, times: number) => {
      const answers: Response[] = [];
      for (let n = 0; n < times; n += 1) answers.push(await signIn(username, 'đoán mò một lần nữa'));
      return answers;
    };

    it('an account’s password ten times makes it wait, the right password too, and says how long', async () => {
      expect((await fail('gv.noivu', 10)).map(({ status }) => status)).toEqual(Array(10).fill(401));
      const { status, body } = await signIn('gv.noivu', PASSWORD);
      expect(status).toBe(429);
      expect(body.code).toBe('identity:TOO_MANY_ATTEMPTS');
      expect(body.message).toMatch(/15 phút/);
      expect(body.details.retryAfterSeconds).toBeGreaterThan(800);
      await signIn('gv.p12', PASSWORD).expect(200);
    });

    it('an account that does not exist is slowed down just the same', async () => {
      await fail('khong.co', 10);
      await signIn('khong.co', PASSWORD).expect(429);
    });

    it('ends after the window: nobody is locked out for good', async () => {
      await fail('gv.noivu', 11);
      await product.source.query('UPDATE sign_in_throttle SET expire = extract(epoch FROM now()) * 1000 - 1');
      await signIn('gv.noivu', PASSWORD).expect(200);
    });

    it('many at the same time gets no more tries than one after another', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => signIn('khong.co', 'đoán mò')));
      expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    });

    it('many accounts from one address makes the address wait', async () => {
      await product.source.query(
        `INSERT INTO sign_in_throttle SELECT key, 99, extract(epoch FROM now()) * 1000 + 60000
           FROM unnest(ARRAY['address:127.0.0.1', 'address:::ffff:127.0.0.1', 'address:::1']) AS key`,
      );
      await signIn('khong.co.1', 'đoán mò').expect(401);
      await signIn('gv.noivu', PASSWORD).expect(429);
    });

    it('and then signing in rightly starts the count anew; an office signing in is no attack', async () => {
      await fail('gv.noivu', 9);
      await signIn('gv.noivu', PASSWORD).expect(200);
      await signIn('gv.noivu', 'sai một lần').expect(401);
      const rows = await product.source.query<Array<{ key: string; points: number }>>(
        'SELECT key, points FROM sign_in_throttle ORDER BY key',
      );
      expect(rows.map(({ points }) => points)).toEqual([1, 10]);
    });
  });

  it('what is over is forgotten: sessions nobody can use any more, attempts that no longer count', async () => {
    const { source } = product;
    await openSession(source, clerk);
    const [live] = await source.query<Array<{ hash: string }>>(
      'SELECT token_hash AS hash FROM session ORDER BY created_at DESC LIMIT 1',
    );
    await source.query(`UPDATE session SET expires_at = now() - interval '1 minute' WHERE token_hash <> $1`, [
      live?.hash,
    ]);
    await source.query(
      `INSERT INTO sign_in_throttle
         VALUES ('account:old', 3, extract(epoch FROM now()) * 1000 - 60000),
                ('account:counting', 3, extract(epoch FROM now()) * 1000 + 60000)`,
    );
    await product.app.get(ClearExpiredJob).handle();
    expect(await source.query('SELECT token_hash AS hash FROM session')).toEqual([live]);
    expect(await source.query('SELECT key FROM sign_in_throttle')).toEqual([{ key: 'account:counting' }]);
  });

  it('lets a person choose the language', async () => {
    const browser = product.browser();
    await signIn('gv.noivu', PASSWORD, browser);
    expect((await browser.patch('/api/auth/me').send({ locale: 'en' }).expect(200)).body.locale).toBe('en');
    expect((await browser.get('/api/auth/me')).body.locale).toBe('en');
    await browser.patch('/api/auth/me').send({ locale: 'fr' }).expect(400);
    await browser.patch('/api/auth/me').send({ locale: 'vi' }).expect(200);
  });

  it('offers no sample accounts where no sample data was loaded', async () => {
    await product.browser().get('/api/auth/sample-accounts').expect(200, []);
  });

  it('knows who answers for a unit and for an authority', async () => {
    const { source } = product;
    const leader = await addPerson(source, {
      username: 'gv.chutich',
      roles: [
        { role: 'LEADER', unitId: authority.id },
        { role: 'HEAD', unitId: hamlet.id },
      ],
    });
    const directory = product.app.get(PeopleDirectory);
    const answering = await directory.answerableFor(source.manager, [authority.id, ward.id, hamlet.id]);
    expect(answering.map(({ unitId, fullName }) => [unitId, fullName]).sort()).toEqual(
      [
        [authority.id, 'gv.chutich'],
        [hamlet.id, 'gv.chutich'],
        [ward.id, 'gv.p12'],
      ].sort(),
    );
    expect(answering.find(({ userId }) => userId === leader)?.email).toBeNull();
  });
});
