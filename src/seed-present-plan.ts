import { EntityManager } from 'typeorm';
import { AuditEventRow } from './audit/index.js';
import type { AuditKind, AuditPayloads } from './audit/index.js';
import { effectiveLastDay, WorkingCalendar } from './calendar/index.js';
import { newId } from './common/index.js';
import { namedPeriod, Plan, PlanSection, ReportPeriod } from './plans/index.js';
import type { SampleAuthority, SamplePlan, SampleProgress, SampleStep, SampleTask } from './samples/index.js';
import { Assignment, ProgressUpdate, Task } from './tasks/index.js';
import type { AssignmentState, TaskReference } from './tasks/index.js';

interface Person {
  id: string;
  fullName: string;
}

/** A sample authority as it stands in the database: ids by unit code (its own included), people by username. */
export interface SeededAuthority {
  sample: SampleAuthority;
  id: string;
  unitIds: Map<string, string>;
  people: Map<string, Person>;
}

type AuditRow = Omit<AuditEventRow, 'id' | 'recordedAt' | 'payload'> & { payload: Record<string, never> };

/**
 * Writes the sample plan in progress with everything that has happened to it: the rows that issuing it and the
 * people's own actions would have left behind, dated as they happened.
 */
export async function insertPresentPlan(
  em: EntityManager,
  plan: SamplePlan,
  home: SeededAuthority,
  calendar: WorkingCalendar,
): Promise<void> {
  const rows = new PlanRows(plan, home, calendar);
  await em.insert(Plan, rows.plan);
  await em.insert(PlanSection, rows.sections);
  await em.insert(ReportPeriod, rows.reportPeriods);
  await em.insert(Task, rows.tasks);
  await em.insert(Assignment, rows.assignments);
  await em.insert(ProgressUpdate, rows.updates);
  // The trail is numbered as it is written, so in the order of what happened.
  await em.insert(
    AuditEventRow,
    rows.events.sort((a, b) => a.at.getTime() - b.at.getTime()),
  );
}

class PlanRows {
  readonly plan;
  readonly sections;
  readonly reportPeriods;
  readonly tasks: Array<Partial<Task>> = [];
  readonly assignments: Array<Partial<Assignment>> = [];
  readonly updates: Array<Partial<ProgressUpdate>> = [];
  readonly events: AuditRow[] = [];
  private readonly planId = newId();
  private readonly issuedAt: Date;

  constructor(
    plan: SamplePlan,
    private readonly home: SeededAuthority,
    private readonly calendar: WorkingCalendar,
  ) {
    const { kind: _kind, period, ...document } = plan.document;
    const clerk = this.coordinator();
    this.issuedAt = instant(document.issuedOn, 10);
    this.plan = {
      id: this.planId,
      authorityId: home.id,
      ...document,
      year: Number(document.issuedOn.slice(0, 4)),
      issuer: home.sample.name,
      periodFrom: period.from,
      periodTo: period.to,
      status: 'ISSUED' as const,
      createdBy: clerk.id,
      releasedAt: this.issuedAt,
    };
    this.sections = plan.sections.map((section, position) => ({
      id: newId(),
      planId: this.planId,
      position,
      ...section,
    }));
    this.reportPeriods = plan.reportDuties
      .flatMap(({ raw, due, exclusive, recipient }) =>
        due.map((dueOn) => ({ raw, dueOn, exclusive, recipient })),
      )
      .map((duty, position) => ({
        id: newId(),
        planId: this.planId,
        position,
        ...duty,
        ...namedPeriod(duty, { periodFrom: period.from, issuedOn: document.issuedOn }),
      }));
    plan.tasks.forEach((task, position) => this.addTask(task, position));
    this.record({ type: 'plan', id: this.planId }, clerk, this.issuedAt, 'plan.issued', {
      number: `${document.number}/${document.symbol}`,
      title: document.title,
      tasks: this.tasks.length,
      assignments: this.assignments.length,
      corrections: 0,
    });
  }

  private addTask(task: SampleTask, position: number): void {
    const { deadline } = task;
    const taskId = newId();
    this.tasks.push({
      id: taskId,
      planId: this.planId,
      sectionId: this.sections.find(({ label }) => label === task.section)?.id ?? null,
      position,
      ordinal: task.ordinal,
      content: task.content,
      product: task.product,
      deadlineRaw: deadline.raw,
      deadlineKind: deadline.kind,
      deadlineSource: deadline.source,
      references: this.referencesOf(task),
    });
    for (const progress of task.progress) this.addAssignment(taskId, task, progress);
  }

  private addAssignment(taskId: string, task: SampleTask, { unitCode, role, steps }: SampleProgress): void {
    const { due, exclusive } = task.deadline;
    const lastDayOn = due === null ? null : effectiveLastDay(due, exclusive, this.calendar);
    const group = role === 'COORDINATING' && this.groupMembers(task).includes(unitCode);
    const id = newId();
    this.assignments.push({
      id,
      taskId,
      planId: this.planId,
      authorityId: this.home.id,
      unitId: this.unit(unitCode).id,
      role,
      focal: unitCode === task.leadCodes[0],
      namedAs: group ? (task.coordinatingGroup ?? '') : this.unit(unitCode).name,
      originalDueOn: due,
      dueOn: due,
      dueExclusive: exclusive,
      lastDayOn,
      ...outcomeOf(steps),
      createdAt: this.issuedAt,
      updatedAt: steps.length ? momentOf(steps, steps.length - 1) : this.issuedAt,
      version: steps.length + 1,
    });
    steps.forEach((step, index) => this.addStep(id, step, steps, index, lastDayOn));
  }

  private addStep(
    assignmentId: string,
    step: SampleStep,
    steps: SampleStep[],
    index: number,
    lastDayOn: string | null,
  ): void {
    const person = this.person(step.by);
    const at = momentOf(steps, index);
    const subject = { type: 'assignment', id: assignmentId };
    switch (step.action) {
      case 'ACKNOWLEDGE':
        return this.record(subject, person, at, 'assignment.acknowledged', { onBehalf: false });
      case 'UPDATE':
      case 'SUBMIT': {
        const { percent, result, difficulty = '', proposal = '' } = step;
        const state = STATE_AFTER[step.action];
        this.updates.push({
          id: newId(),
          assignmentId,
          authorId: person.id,
          authorName: person.fullName,
          state,
          percent,
          result,
          difficulty,
          proposal,
          reportedAt: at,
        });
        if (step.action === 'SUBMIT')
          return this.record(subject, person, at, 'assignment.submitted', {
            percent,
            onBehalf: false,
            files: 0,
          });
        const from = outcomeOf(steps.slice(0, index)).state;
        return this.record(subject, person, at, 'assignment.updated', {
          from,
          to: state,
          percent,
          onBehalf: false,
          files: 0,
        });
      }
      case 'CONFIRM': {
        const { submittedOn } = outcomeOf(steps.slice(0, index));
        const onTime = lastDayOn === null || submittedOn === null ? null : submittedOn <= lastDayOn;
        return this.record(subject, person, at, 'assignment.confirmed', { onTime });
      }
      case 'RETURN':
        return this.record(subject, person, at, 'assignment.returned', { reason: step.reason });
      case 'SUSPEND':
        // The trail has no kind for it until a route can do it.
        return;
    }
  }

  private record<K extends AuditKind>(
    subject: { type: string; id: string },
    person: Person,
    at: Date,
    kind: K,
    payload: AuditPayloads[K],
  ): void {
    this.events.push({
      at,
      actorId: person.id,
      actorName: person.fullName,
      authorityId: this.home.id,
      kind,
      subjectType: subject.type,
      subjectId: subject.id,
      payload: payload as Record<string, never>,
    });
  }

  private referencesOf(task: SampleTask): TaskReference[] {
    const members = this.groupMembers(task);
    const one = (role: TaskReference['role'], code: string): TaskReference => {
      const { id, name } = this.unit(code);
      return { role, raw: name, kind: 'unit', unitIds: [id] };
    };
    const group: TaskReference[] = task.coordinatingGroup
      ? [
          {
            role: 'COORDINATING',
            raw: task.coordinatingGroup,
            kind: 'group',
            unitIds: members.map((code) => this.unit(code).id),
          },
        ]
      : [];
    return [
      ...task.leadCodes.map((code) => one('LEAD', code)),
      ...group,
      ...task.coordinatingCodes
        .filter((code) => !members.includes(code))
        .map((code) => one('COORDINATING', code)),
    ];
  }

  /** The coordinating units that the task names only as a group. */
  private groupMembers(task: SampleTask): string[] {
    const group = this.home.sample.groups.find(({ name }) => name === task.coordinatingGroup);
    const members = group && group.memberCodes !== 'ALL_WARDS' ? group.memberCodes : [];
    return task.coordinatingCodes.filter((code) => members.includes(code));
  }

  private coordinator(): Person {
    const clerk = this.home.sample.people.find(({ roles }) =>
      roles.some(({ role }) => role === 'COORDINATOR'),
    );
    return this.person(clerk?.username ?? '');
  }

  private person(username: string): Person {
    const person = this.home.people.get(username);
    if (!person) throw new Error(`the sample plan names a person ${username} whom the samples do not have`);
    return person;
  }

  private unit(code: string): { id: string; name: string } {
    const id = this.home.unitIds.get(code);
    const unit = this.home.sample.units.find((candidate) => candidate.code === code);
    if (!id || !unit) throw new Error(`the sample plan names a unit ${code} that the samples do not have`);
    return { id, name: unit.name };
  }
}

const STATE_AFTER = {
  ACKNOWLEDGE: 'ACKNOWLEDGED',
  UPDATE: 'IN_PROGRESS',
  SUBMIT: 'SUBMITTED',
  CONFIRM: 'COMPLETED',
  RETURN: 'IN_PROGRESS',
  SUSPEND: 'SUSPENDED',
} as const satisfies Record<SampleStep['action'], AssignmentState>;

type Outcome = Pick<
  Assignment,
  'state' | 'percent' | 'acknowledgedAt' | 'submittedOn' | 'completedAt' | 'returnReason'
>;

/** What a new assignment has become by the steps taken. */
function outcomeOf(steps: SampleStep[]): Outcome {
  const outcome: Outcome = {
    state: 'NEW',
    percent: 0,
    acknowledgedAt: null,
    submittedOn: null,
    completedAt: null,
    returnReason: null,
  };
  let reported = 0;
  for (const [index, step] of steps.entries()) {
    outcome.state = STATE_AFTER[step.action];
    outcome.acknowledgedAt ??= momentOf(steps, index);
    switch (step.action) {
      case 'UPDATE':
        reported = outcome.percent = step.percent;
        break;
      case 'SUBMIT':
        Object.assign(outcome, { percent: step.percent, submittedOn: step.on, returnReason: null });
        break;
      case 'CONFIRM':
        outcome.completedAt = momentOf(steps, index);
        break;
      case 'RETURN':
        Object.assign(outcome, { percent: reported, submittedOn: null, returnReason: step.reason });
        break;
    }
  }
  return outcome;
}

/** Steps have a day only: the first is taken at nine, each next one an hour later, so that order is kept. */
function momentOf(steps: SampleStep[], index: number): Date {
  return instant(steps[index]?.on ?? '', 9 + index);
}

function instant(day: string, hour: number): Date {
  return new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+07:00`);
}
