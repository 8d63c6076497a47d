import { DataSource, EntityManager } from 'typeorm';
import { AuditEventRow } from './audit/index.js';
import { loadCalendar, loadHolidays } from './calendar/store/index.js';
import { Clock, DEFAULT_LOCALE, newId } from './common/index.js';
import type { Settings } from './config/index.js';
import { createDataSource } from './database/index.js';
import { StoredFile } from './files/index.js';
import { hashPassword, RoleAssignment, SAMPLE_PASSWORD, SampleAccount, User } from './identity/index.js';
import { Plan, PlanSection, ReportPeriod } from './plans/index.js';
import { presentPlan, SAMPLE_AUTHORITIES, SampleAuthority, SHOWN_ACCOUNTS } from './samples/index.js';
import { insertPresentPlan, SeededAuthority } from './seed-present-plan.js';
import { seedText } from './seed.messages.js';
import { Assignment, ProgressUpdate, Task } from './tasks/index.js';
import { normaliseUnitName, Unit, UnitAlias, UnitGroup } from './units/index.js';

export { SAMPLE_PASSWORD };

const ENTITIES = [
  ...[Unit, UnitAlias, UnitGroup, User, RoleAssignment, SampleAccount, AuditEventRow, StoredFile],
  ...[Plan, PlanSection, ReportPeriod, Task, Assignment, ProgressUpdate],
];

/** Any number, the same in every process: two that start at once load the samples once. */
const SEED_LOCK = 7_302_023;

/**
 * Loads the sample authorities, their people and the plan in progress into an empty database, all or nothing.
 * Does nothing where units exist already.
 *
 * @returns whether anything was loaded. @throws in production.
 */
export async function seedSamples(
  databaseUrl: string,
  settings: Pick<Settings, 'production' | 'fixedNow'>,
  log: (line: string) => void = () => undefined,
): Promise<boolean> {
  if (settings.production) throw new Error(seedText(DEFAULT_LOCALE, 'NOT_IN_PRODUCTION'));
  const clock = new Clock(settings.fixedNow);
  const loaded = await withDatabase(databaseUrl, (source) =>
    source.transaction(async (em) => {
      await em.query('SELECT pg_advisory_xact_lock($1)', [SEED_LOCK]);
      if (await em.existsBy(Unit, {})) return false;
      await insertSamples(em, clock.today());
      return true;
    }),
  );
  log(loaded ? summary(clock.today()) : seedText(DEFAULT_LOCALE, 'ALREADY_IN_USE'));
  return loaded;
}

async function insertSamples(em: EntityManager, today: string): Promise<void> {
  await loadHolidays(em);
  const passwordHash = await hashPassword(SAMPLE_PASSWORD);
  const seeded = new Map<string, SeededAuthority>();
  for (const [position, sample] of SAMPLE_AUTHORITIES.entries()) {
    seeded.set(sample.code, await insertAuthority(em, sample, position, passwordHash));
  }
  const plan = presentPlan(today);
  const home = seeded.get(plan.authorityCode);
  if (!home) throw new Error(`the sample plan’s authority ${plan.authorityCode} is not among the samples`);
  await insertPresentPlan(em, plan, home, await loadCalendar(em));

  const people = new Map([...seeded.values()].flatMap((authority) => [...authority.people]));
  const shown = SHOWN_ACCOUNTS.map((username, position) => ({
    userId: people.get(username)?.id ?? '',
    position,
  }));
  await em.insert(SampleAccount, shown);
}

async function insertAuthority(
  em: EntityManager,
  sample: SampleAuthority,
  position: number,
  passwordHash: string,
): Promise<SeededAuthority> {
  const codes = [sample.code, ...sample.units.map(({ code }) => code)];
  const unitIds = new Map(codes.map((code) => [code, newId()]));
  const authorityId = idIn(unitIds, sample.code);
  // A UBND prints no superior above its own name (Nghị định 30/2020/NĐ-CP).
  const letterhead = { place: sample.place, superiorName: null };
  await em.insert(Unit, [
    {
      id: authorityId,
      authorityId,
      parentId: null,
      kind: 'AUTHORITY',
      code: sample.code,
      name: sample.name,
      shortName: sample.shortName,
      position,
      ...letterhead,
    },
    ...sample.units.map(({ kind, code, name, shortName, parentCode }, index) => ({
      id: idIn(unitIds, code),
      authorityId,
      parentId: idIn(unitIds, parentCode ?? sample.code),
      kind,
      code,
      name,
      shortName,
      position: index + 1,
    })),
  ]);
  await em.insert(UnitAlias, aliasRows(sample, unitIds, authorityId));
  await insertGroups(em, sample, unitIds, authorityId);
  return { sample, id: authorityId, unitIds, people: await insertPeople(em, sample, unitIds, passwordHash) };
}

/** Spellings that come to the same when compared are one alias. */
function aliasRows(sample: SampleAuthority, unitIds: Map<string, string>, authorityId: string) {
  const spellings = [sample, ...sample.units].flatMap(({ code, name, aliases }) =>
    aliases
      .map((alias) => ({ unitId: idIn(unitIds, code), alias, normalised: normaliseUnitName(alias) }))
      .filter(({ normalised }) => normalised !== normaliseUnitName(name)),
  );
  const distinct = new Map(spellings.map((row) => [row.normalised, row]));
  return [...distinct.values()].map((row) => ({ id: newId(), authorityId, ...row }));
}

async function insertGroups(
  em: EntityManager,
  sample: SampleAuthority,
  unitIds: Map<string, string>,
  authorityId: string,
): Promise<void> {
  const wards = sample.units.filter(({ kind }) => kind === 'WARD').map(({ code }) => code);
  const groups = sample.groups.map((group) => ({
    id: newId(),
    members: group.memberCodes === 'ALL_WARDS' ? wards : group.memberCodes,
    ...group,
  }));
  await em.insert(
    UnitGroup,
    groups.map(({ id, name, aliases }) => ({ id, authorityId, name, aliases })),
  );
  await em.query(
    `INSERT INTO unit_group_member (group_id, unit_id) SELECT * FROM unnest($1::uuid[], $2::uuid[])`,
    [
      groups.flatMap(({ id, members }) => members.map(() => id)),
      groups.flatMap(({ members }) => members.map((code) => idIn(unitIds, code))),
    ],
  );
}

async function insertPeople(
  em: EntityManager,
  sample: SampleAuthority,
  unitIds: Map<string, string>,
  passwordHash: string,
): Promise<SeededAuthority['people']> {
  const people = sample.people.map((person) => ({ id: newId(), ...person }));
  await em.insert(
    User,
    people.map(({ id, username, fullName, title, email }) => ({
      id,
      username,
      fullName,
      title,
      email,
      passwordHash,
    })),
  );
  await em.insert(
    RoleAssignment,
    people.flatMap(({ id: userId, roles }) =>
      roles.map(({ role, unitCode }) => ({ id: newId(), userId, role, unitId: idIn(unitIds, unitCode) })),
    ),
  );
  return new Map(people.map(({ id, username, fullName }) => [username, { id, fullName }]));
}

function idIn(ids: Map<string, string>, code: string): string {
  const id = ids.get(code);
  if (!id) throw new Error(`the samples name a unit ${code} that they do not have`);
  return id;
}

function summary(today: string): string {
  const { number, symbol } = presentPlan(today).document;
  return seedText(DEFAULT_LOCALE, 'LOADED', {
    authorities: SAMPLE_AUTHORITIES.length,
    people: SAMPLE_AUTHORITIES.reduce((sum, { people }) => sum + people.length, 0),
    plan: `${number}/${symbol}`,
  });
}

async function withDatabase<T>(url: string, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = createDataSource({ url, entities: ENTITIES, poolSize: 2 });
  await source.initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}
