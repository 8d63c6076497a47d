import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { accessError } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { WorkingCalendars } from '../../calendar/store/index.js';
import { Transactions } from '../../database/index.js';
import { PeopleDirectory } from '../../identity/index.js';
import { importableAuthorities } from '../../plans/index.js';
import type { PlanStatus } from '../../plans/index.js';
import { unitsOfSql } from '../../units/index.js';
import { AmendingQueries } from '../amending.queries.js';
import type { ChangedHow } from '../amending-events.rules.js';
import { continuedRows, rowSteps } from '../amending.rules.js';
import type { KnownTask, Names, TaskAmendment } from '../amending.rules.js';
import { AmendmentWriter } from '../amendment-writer.js';
import { SqlParams } from '../sql-params.js';
import { tasksError } from '../tasks.errors.js';
import type {
  AddTaskInput,
  ChangedPlanDto,
  ChangeTaskInput,
  DateTaskInput,
  PlanChangeInput,
} from './dto/editing.dto.js';
import { addedTask, editedTask } from './editing.rules.js';
import type { EditContext } from './editing.rules.js';

interface OpenPlan {
  planId: string;
  version: number;
  status: PlanStatus;
  authorityId: string;
  number: string;
  sections: Array<{ id: string; name: string }>;
}

interface Opened extends EditContext {
  plan: OpenPlan;
  known: KnownTask[];
  names: Names;
}

type Difference = (opened: Opened, em: EntityManager) => TaskAmendment | Promise<TaskAmendment>;

/** Changes an issued plan row by row, with the rules, the history and the notices of an amended document. */
@Injectable()
export class EditingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly calendars: WorkingCalendars,
    private readonly people: PeopleDirectory,
    private readonly queries: AmendingQueries,
    private readonly writer: AmendmentWriter,
  ) {}

  add(actor: Actor, planId: string, input: AddTaskInput): Promise<ChangedPlanDto> {
    return this.change(actor, planId, input, 'edited', async (opened, em) => {
      const position = await this.makeRoom(em, planId, input.sectionId ?? null);
      return {
        added: [addedTask(input, position, opened)],
        removed: [],
        continued: [],
      };
    });
  }

  edit(actor: Actor, planId: string, taskId: string, input: ChangeTaskInput): Promise<ChangedPlanDto> {
    return this.change(actor, planId, input, 'edited', (opened) => {
      const known = rowOf(opened, taskId);
      return {
        added: [],
        removed: [],
        continued: continuedRows(known, editedTask(known, input, opened), opened.known, opened.names),
      };
    });
  }

  /** Sets the day that a phrase like "ngay khi có yêu cầu" leaves open. */
  date(actor: Actor, planId: string, taskId: string, input: DateTaskInput): Promise<ChangedPlanDto> {
    return this.change(actor, planId, input, 'dated', (opened) => {
      const known = rowOf(opened, taskId);
      if (known.assignments.some(({ dueOn, state }) => dueOn !== null && state !== 'CANCELLED'))
        throw tasksError('ALREADY_DATED');
      const amended = editedTask(known, input, opened, { dated: true });
      return { added: [], removed: [], continued: continuedRows(known, amended, opened.known, opened.names) };
    });
  }

  /** Takes a task out; what was done for it stays on record. */
  withdraw(actor: Actor, planId: string, taskId: string, input: PlanChangeInput): Promise<ChangedPlanDto> {
    return this.change(actor, planId, input, 'edited', (opened) => {
      const known = rowOf(opened, taskId);
      const occurrences = opened.known.filter(({ occurrenceOf }) => occurrenceOf === taskId);
      return { added: [], removed: [known, ...occurrences], continued: [] };
    });
  }

  /** @throws tasks:PLAN_NOT_FOUND, PLAN_NOT_OPEN, PLAN_CHANGED with the version of now, NOT_FOUND, UNIT_UNKNOWN, LEADER_UNKNOWN. */
  private change(
    actor: Actor,
    planId: string,
    input: PlanChangeInput & Pick<ChangeTaskInput, 'leads' | 'coordinating' | 'leaderIds' | 'sectionId'>,
    how: ChangedHow,
    difference: Difference,
  ): Promise<ChangedPlanDto> {
    return this.transactions.run(async (em) => {
      const plan = await this.open(em, actor, planId, input.planVersion);
      if (input.sectionId && !plan.sections.some(({ id }) => id === input.sectionId))
        throw tasksError('SECTION_UNKNOWN');
      // Whoever reports meanwhile either came first and is seen here, or waits and then finds another version.
      await em.query('SELECT id FROM assignment WHERE plan_id = $1 ORDER BY id FOR UPDATE', [planId]);
      const known = await this.queries.knownTasks(em, planId);
      const unitNames = await this.namesOf(em, plan, known, [
        ...(input.leads ?? []),
        ...(input.coordinating ?? []),
      ]);
      const names = {
        units: unitNames,
        sections: new Map(plan.sections.map(({ id, name }) => [id, name])),
        leaders: await this.leadersOf(em, plan, known, input.leaderIds ?? []),
      };
      const calendar = await this.calendars.load(em);
      const amendment = await difference({ plan, known, names, unitNames, calendar }, em);
      const steps = rowSteps(amendment).map((row) => row.steps);
      const { authorityId, number } = plan;
      await this.writer.apply(
        em,
        actor,
        {
          planId,
          authorityId,
          number,
          sectionIds: new Map(plan.sections.map(({ id }) => [id, id])),
          document: [],
          corrections: 0,
        },
        amendment,
        input.reason,
        how,
      );
      await em.query('UPDATE plan SET version = version + 1 WHERE id = $1', [planId]);
      await this.writer.announce(em, planId);
      return {
        planVersion: plan.version + 1,
        given:
          steps.reduce((sum, { add }) => sum + add.length, 0) +
          amendment.added.reduce((sum, { assignments }) => sum + assignments.length, 0),
        changed: steps.reduce((sum, { change }) => sum + change.length, 0),
        cancelled: steps.reduce((sum, { cancel }) => sum + cancel.length, 0),
      };
    });
  }

  private async open(em: EntityManager, actor: Actor, planId: string, version: number): Promise<OpenPlan> {
    const params = new SqlParams();
    const [plan] = await em.query<OpenPlan[]>(
      `SELECT p.id AS "planId", p.version, p.status, p.authority_id AS "authorityId",
         p.number || '/' || p.symbol AS number,
         coalesce((SELECT json_agg(json_build_object('id', s.id,
             'name', CASE WHEN s.label = '' THEN s.title ELSE rtrim(s.label, '.') || '. ' || s.title END))
           FROM plan_section s WHERE s.plan_id = p.id), '[]') AS sections
       FROM plan p WHERE p.id = ${params.add(planId)} AND ${params.visiblePlan(actor, 'p')} FOR UPDATE OF p`,
      params.values,
    );
    if (!plan) throw tasksError('PLAN_NOT_FOUND');
    const own = await importableAuthorities(em, actor);
    if (!own.includes(plan.authorityId)) throw accessError('NOT_ALLOWED');
    if (plan.status !== 'ISSUED') throw tasksError('PLAN_NOT_OPEN');
    if (plan.version !== version)
      throw tasksError('PLAN_CHANGED_MEANWHILE', {}, { current: { planVersion: plan.version } });
    return plan;
  }

  /** @throws tasks:UNIT_UNKNOWN for a unit that is not of the authority, or has ended. */
  private async namesOf(
    em: EntityManager,
    { authorityId }: OpenPlan,
    known: KnownTask[],
    wanted: string[],
  ): Promise<Map<string, string>> {
    const rows = await em.query<Array<{ id: string; name: string; mine: boolean }>>(
      `SELECT id, name, dissolved_on IS NULL AND id IN ${unitsOfSql('$1')} AS mine
       FROM unit WHERE id = ANY($2::uuid[])`,
      [
        authorityId,
        [...new Set([...wanted, ...known.flatMap((task) => task.assignments.map((one) => one.unitId))])],
      ],
    );
    const mine = new Set(rows.filter((row) => row.mine).map(({ id }) => id));
    const given = new Set(known.flatMap((task) => task.assignments.map((one) => one.unitId)));
    if (wanted.some((id) => !mine.has(id) && !given.has(id))) throw tasksError('UNIT_UNKNOWN');
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Names by id. @throws tasks:LEADER_UNKNOWN for who neither leads the authority nor is named already. */
  private async leadersOf(
    em: EntityManager,
    { authorityId }: OpenPlan,
    known: KnownTask[],
    wanted: string[],
  ): Promise<Map<string, string>> {
    const named = new Set(known.flatMap(({ leaderIds }) => leaderIds));
    const people = await this.people.leadersOf(em, authorityId, [...named]);
    const names = new Map(people.map(({ userId, fullName }) => [userId, fullName]));
    if (wanted.some((id) => !names.has(id))) throw tasksError('LEADER_UNKNOWN');
    return names;
  }

  /** @returns the position after the last row of the section, with the rows that follow moved on. */
  private async makeRoom(em: EntityManager, planId: string, sectionId: string | null): Promise<number> {
    const [{ position }] = await em.query<[{ position: number }]>(
      `SELECT coalesce(
           (SELECT max(position) FROM task WHERE plan_id = $1 AND section_id IS NOT DISTINCT FROM $2 AND withdrawn_at IS NULL),
           (SELECT max(position) FROM task WHERE plan_id = $1 AND withdrawn_at IS NULL), -1) + 1 AS position`,
      [planId, sectionId],
    );
    await em.query('UPDATE task SET position = position + 1 WHERE plan_id = $1 AND position >= $2', [
      planId,
      position,
    ]);
    return position;
  }
}

/** The row of the document; an occurrence is changed with the row that it repeats. */
function rowOf({ known }: Opened, taskId: string): KnownTask {
  const row = known.find(({ id }) => id === taskId);
  const origin = row?.occurrenceOf ? known.find(({ id }) => id === row.occurrenceOf) : row;
  if (!origin) throw tasksError('NOT_FOUND');
  return origin;
}
