import { randomUUID } from 'node:crypto';
import { ActorResolver } from '../../src/access/index.js';
import type { Actor } from '../../src/access/index.js';
import { AuditEventRow } from '../../src/audit/index.js';
import { Unit, UnitAlias, UnitDirectories, UnitGroup, UnitsService } from '../../src/units/index.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { addPerson, addUnit, openSession } from '../support/people.js';
import type { UnitRow } from '../support/people.js';

describe('the organisation tree', () => {
  let database: TestDatabase;
  let product: TestApp;
  let goVap: UnitRow;
  let quan1: UnitRow;
  let finance: UnitRow;
  let ward: UnitRow;
  let clerk: Actor;
  let clerkCookie: string;
  let directories: UnitDirectories;
  let units: UnitsService;

  beforeAll(async () => {
    database = await createTestDatabase();
    product = await startApp(database.url);
    const { source } = product;
    goVap = await addUnit(source, { code: 'GV', name: 'Ủy ban nhân dân quận Gò Vấp' });
    quan1 = await addUnit(source, { code: 'Q1', name: 'Ủy ban nhân dân Quận 1' });
    finance = await addUnit(source, { code: 'TCKH', name: 'Phòng Tài chính - Kế hoạch', parent: goVap });
    ward = await addUnit(source, {
      code: 'P12',
      kind: 'WARD',
      name: 'Ủy ban nhân dân phường 12',
      parent: goVap,
    });
    await addUnit(source, { code: 'NV', name: 'Phòng Nội vụ', parent: quan1 });
    const closed = await addUnit(source, { code: 'YT', name: 'Phòng Y tế', parent: goVap });
    await source.manager.update(Unit, { id: closed.id }, { dissolvedOn: '2021-07-01' });
    const groupId = randomUUID();
    await source.manager.insert(UnitGroup, {
      id: groupId,
      authorityId: goVap.id,
      name: 'Ủy ban nhân dân 16 phường',
      aliases: ['UBND 16 phường'],
    });
    await source.query('INSERT INTO unit_group_member VALUES ($1, $2), ($1, $3)', [
      groupId,
      ward.id,
      closed.id,
    ]);
    const clerkId = await addPerson(source, {
      username: 'gv.noivu',
      roles: [{ role: 'COORDINATOR', unitId: goVap.id }],
    });
    clerkCookie = await openSession(source, clerkId);
    clerk = (await product.app
      .get(ActorResolver)
      .actorOf({ headers: { cookie: clerkCookie } } as never)) as Actor;
    directories = product.app.get(UnitDirectories, { strict: false });
    units = product.app.get(UnitsService, { strict: false });
  });

  afterAll(async () => {
    await product.close();
    await database.drop();
  });

  describe('as an authority prints itself on documents', () => {
    interface Settings {
      authorityId: string;
      name: string;
      place: string | null;
      version: number;
    }
    let admin: string;
    const settings = async () =>
      (await product.browser().get('/api/authorities').set('Cookie', admin).expect(200)).body as Settings[];
    const save = (id: string, body: object, cookie = admin) =>
      product.browser().put(`/api/authorities/${id}`).set('Cookie', cookie).send(body);

    beforeAll(async () => {
      const roles = [{ role: 'ADMIN' as const, unitId: quan1.id }];
      admin = await openSession(
        product.source,
        await addPerson(product.source, { username: 'q1.quantri', roles }),
      );
    });

    const given = {
      version: 1,
      name: 'Ủy ban nhân dân Quận Nhất',
      shortName: 'UBND Quận Nhất',
      superiorName: 'Ủy ban nhân dân Thành phố Hồ Chí Minh',
      place: 'Quận 1',
      documentSymbol: 'UBND',
    };

    it('is changed by its administrator, field by field on record, and found by its old name still', async () => {
      const { body } = await save(quan1.id, given).expect(200);
      expect(body).toMatchObject({ ...given, version: 3 });
      const [event] = await product.source.query<Array<{ payload: { changes: object[] } }>>(
        `SELECT payload FROM audit_event WHERE kind = 'authority.settings-changed'`,
      );
      expect(event?.payload.changes).toContainEqual({ field: 'place', before: null, after: 'Quận 1' });
      const spellings = await product.source.query<Array<{ alias: string }>>(
        'SELECT alias FROM unit_alias WHERE unit_id = $1',
        [quan1.id],
      );
      expect(spellings.map(({ alias }) => alias)).toContain('Ủy ban nhân dân Quận 1');
    });

    it('keeps what somebody else has saved meanwhile', async () => {
      const [now] = await settings();
      const { body } = await save(quan1.id, { ...given, place: 'Bến Nghé' }).expect(409);
      expect(body).toMatchObject({ code: 'authority:STALE', details: { place: 'Quận 1' } });
      expect(await settings()).toEqual([now]);
    });

    it('says what cannot be printed so', async () => {
      const [now] = await settings();
      const refused = async (change: object) =>
        (await save(quan1.id, { ...given, version: now?.version, ...change }).expect(400)).body.code;
      expect(await refused({ place: 'Quận 1, ngày' })).toBe('authority:PLACE_WITH_DATE');
      expect(await refused({ documentSymbol: 'BC-UBND' })).toBe('authority:SYMBOL_WRONG');
      expect(await refused({ superiorName: given.name })).toBe('authority:SUPERIOR_SAME');
      expect(await settings()).toEqual([now]);
    });

    it('is nobody else’s to change', async () => {
      await save(goVap.id, given).expect(404);
      await save(quan1.id, given, clerkCookie).expect(403);
    });
  });

  const list = (query: string) => product.browser().get(`/api/units${query}`).set('Cookie', clerkCookie);
  const learn = (alias: string, unitId: string, by = clerk) =>
    product.source.transaction((em) => units.learnAlias(em, by, goVap.id, alias, unitId));
  const financeAliases = async () =>
    (await directories.load(product.source.manager, goVap.id)).units.find(({ id }) => id === finance.id)
      ?.aliases;

  it('is listed for the authorities a person belongs to, without what was dissolved', async () => {
    const { body } = await list('').expect(200);
    expect(body.map(({ code }: { code: string }) => code).sort()).toEqual(['GV', 'P12', 'TCKH']);
    expect(body.find(({ code }: { code: string }) => code === 'TCKH')).toEqual({
      id: finance.id,
      kind: 'DEPARTMENT',
      name: 'Phòng Tài chính - Kế hoạch',
      shortName: 'TCKH',
      code: 'TCKH',
      parentId: goVap.id,
      authorityId: goVap.id,
      position: 0,
    });
    await list(`?authorityId=${goVap.id}`).expect(200, body);
  });

  it('of another authority is not there for a person who does not belong to it', async () => {
    await list(`?authorityId=${quan1.id}`).expect(404);
    await list(`?authorityId=${randomUUID()}`).expect(404);
    await list('?authorityId=Q1').expect(400);
  });

  it('is read by the import rules with every spelling, the groups and their members of today', async () => {
    const directory = await directories.load(product.source.manager, goVap.id);
    expect(directory.authority).toMatchObject({ id: goVap.id, kind: 'AUTHORITY', aliases: ['GV'] });
    expect(directory.units.map(({ id }) => id).sort()).toEqual([finance.id, ward.id].sort());
    expect(directory.groups).toEqual([
      {
        id: expect.any(String),
        name: 'Ủy ban nhân dân 16 phường',
        aliases: ['UBND 16 phường'],
        memberIds: [ward.id],
      },
    ]);
  });

  it('learns how an authority writes a name, once, and keeps who taught it', async () => {
    await learn(' Phòng Tài vụ quận ', finance.id);
    await learn('PHÒNG TÀI VỤ QUẬN', finance.id);
    expect(await financeAliases()).toEqual(['Phòng Tài vụ quận', 'TCKH']);
    const events = await product.source.manager.findBy(AuditEventRow, { kind: 'unit.alias-learnt' });
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      actorId: clerk.userId,
      subjectId: finance.id,
      authorityId: goVap.id,
      payload: { alias: 'Phòng Tài vụ quận', unitName: 'Phòng Tài chính - Kế hoạch' },
    });
  });

  it('has nothing to learn from the name itself, however it is spelt', async () => {
    const before = await product.source.manager.count(UnitAlias);
    await learn('phòng tài chính và kế hoạch', finance.id);
    await learn(' - ', finance.id);
    expect(await product.source.manager.count(UnitAlias)).toBe(before);
  });

  it('lets a later correction win over an earlier one', async () => {
    await learn('Bộ phận ngân sách', ward.id);
    await learn('Bộ phận ngân sách', finance.id);
    const rows = await product.source.manager.findBy(UnitAlias, { alias: 'Bộ phận ngân sách' });
    expect(rows.map(({ unitId, learnt }) => [unitId, learnt])).toEqual([[finance.id, true]]);
  });

  it('is not taught by who may not, nor about another authority’s units', async () => {
    const head: Actor = {
      ...clerk,
      roles: clerk.roles.map((held) => ({ ...held, role: 'HEAD' as const })),
    };
    await expect(learn('Phòng lạ', finance.id, head)).rejects.toMatchObject({ code: 'access:NOT_ALLOWED' });
    const [stranger] = await product.source.manager.findBy(Unit, { authorityId: quan1.id, code: 'NV' });
    await expect(learn('Phòng lạ', stranger?.id ?? '')).rejects.toMatchObject({ code: 'common:NOT_FOUND' });
  });
});
