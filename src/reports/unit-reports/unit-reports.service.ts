import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import type { UnitReportEvent } from '../../audit/index.js';
import { Clock, newId } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { Outbox } from '../../queue/index.js';
import { TargetValues } from '../targets/index.js';
import type { ReturnUnitReportInput, UnitReportDetail, WriteUnitReportInput } from './dto/unit-report.dto.js';
import { PrefillQueries } from './prefill.queries.js';
import { keptUpToDate, prefilled, written } from './prefill.rules.js';
import { NO_CONTENT } from './unit-report-content.js';
import type { ReportRemark, UnitReportContent } from './unit-report-content.js';
import { UnitReport } from './unit-report.entity.js';
import { UnitReportVersion } from './unit-report-version.entity.js';
import { decideReport, isLateReport } from './unit-report.rules.js';
import type { ReportAction, ReportFacts } from './unit-report.rules.js';
import { unitReportError } from './unit-reports.errors.js';
import { reportRelations } from './unit-reports.policy.js';
import { UnitReportsQueries } from './unit-reports.queries.js';
import type { StoredReport } from './unit-reports.queries.js';

/** A figure as it is kept: digits, and a point before decimals. */
const DECIMAL = /^-?\d{1,18}(\.\d{1,6})?$/;

/** The report and its content, which nobody else can change until the transaction ends. */
interface Held {
  stored: StoredReport;
  content: UnitReportContent | null;
}

/** Somebody else was faster; answered outside the transaction, with the fresh report. */
class Stale extends Error {}

/** Writing, submitting, accepting and returning the reports of units, each in one transaction. */
@Injectable()
export class UnitReportsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly queries: UnitReportsQueries,
    private readonly prefill: PrefillQueries,
    private readonly targets: TargetValues,
  ) {}

  /**
   * A person of the unit has it before the eyes: the first time it is filled in from what the unit reported before,
   * later it gets the places of what was given to the unit since.
   */
  async open(actor: Actor, id: string): Promise<UnitReportDetail> {
    await this.transactions.run(async (em) => {
      const { stored, content } = await this.hold(em, actor, id);
      const relations = reportRelations(actor, stored);
      if (!relations.includes('OWN_HEAD') && !relations.includes('OWN_WRITER'))
        throw unitReportError('NOT_YOURS');
      const writable = stored.state === 'OPEN' && !stored.periodClosed && stored.planStatus === 'ISSUED';
      const fresh = writable ? prefilled(await this.prefill.material(em, id)) : null;
      const next = fresh && (content ? keptUpToDate(content, fresh) : fresh);
      const changed = next !== null && !isDeepStrictEqual(next, content);
      if (!changed && stored.firstSeenAt) return;
      await em.update(UnitReport, id, {
        firstSeenAt: stored.firstSeenAt ?? this.clock.now(),
        ...(changed && { content: next, version: stored.version + 1 }),
      });
    });
    return this.queries.detail(actor, id);
  }

  /** What the report would say if it were filled in now. */
  async fresh(actor: Actor, id: string): Promise<UnitReportContent> {
    return this.transactions.run(async (em) => {
      const relations = reportRelations(actor, await this.queries.visible(em, actor, id));
      if (!relations.includes('OWN_HEAD') && !relations.includes('OWN_WRITER'))
        throw unitReportError('NOT_YOURS');
      return prefilled(await this.prefill.material(em, id));
    });
  }

  /** @throws unitReports:STALE with the fresh report in `details.current`, or the refusal of the rules. */
  write(actor: Actor, id: string, input: WriteUnitReportInput): Promise<UnitReportDetail> {
    const { documentNumber = '', documentDate } = input;
    return this.change(actor, id, input.version, 'write', {}, async (em, { stored, content }) => {
      if (documentDate && !documentNumber) throw unitReportError('DOCUMENT_NUMBER_REQUIRED');
      if (documentDate && documentDate > this.clock.today()) throw unitReportError('DOCUMENT_IN_FUTURE');
      if (input.figures.some(({ value }) => value && !DECIMAL.test(value)))
        throw unitReportError('FIGURE_UNREADABLE');
      const next = written(content ?? NO_CONTENT, input);
      if (!next) throw unitReportError('PLACE_UNKNOWN');
      await em.update(UnitReport, id, {
        content: next,
        documentNumber: documentNumber || null,
        documentDate: documentDate ?? null,
        savedByName: actor.fullName,
        firstSeenAt: stored.firstSeenAt ?? this.clock.now(),
        version: stored.version + 1,
      });
    });
  }

  submit(actor: Actor, id: string, version: number): Promise<UnitReportDetail> {
    return this.change(actor, id, version, 'submit', {}, async (em, { stored, content }, next) => {
      const { submittedAt, submittedOn } = next;
      if (!content || !submittedAt || !submittedOn) throw unitReportError('EMPTY');
      const number = await this.keepVersion(em, actor, stored, { content, submittedAt, submittedOn });
      await em.update(UnitReport, id, {
        ...factsOf(next),
        submittedBy: actor.userId,
        submittedByName: actor.fullName,
        version: stored.version + 1,
      });
      const { planId, periodId, unitId } = stored;
      await this.targets.record(em, actor, { planId, periodId, unitId, figures: content.figures });
      const late = isLateReport({ submittedOn, lastDayOn: stored.lastDayOn }, submittedOn);
      await this.audit.record(em, actor, {
        kind: 'unit-report.submitted',
        subject: { type: 'unit-report', id },
        authorityId: stored.authorityId,
        payload: { ...eventOf(stored), number, late, nothingNew: content.nothingNew || null },
      });
      await this.outbox.add(em, 'notification.unit-report-submitted', { reportId: id });
    });
  }

  accept(actor: Actor, id: string, version: number): Promise<UnitReportDetail> {
    return this.change(actor, id, version, 'accept', {}, async (em, { stored }, next) => {
      const number = await this.decideVersion(em, actor, id, { decision: 'ACCEPTED' });
      await em.update(UnitReport, id, {
        ...factsOf(next),
        acceptedBy: actor.userId,
        acceptedByName: actor.fullName,
        version: stored.version + 1,
      });
      await this.audit.record(em, actor, {
        kind: 'unit-report.accepted',
        subject: { type: 'unit-report', id },
        authorityId: stored.authorityId,
        payload: { ...eventOf(stored), number },
      });
      await this.outbox.add(em, 'notification.unit-report-decided', { reportId: id });
    });
  }

  return(actor: Actor, id: string, input: ReturnUnitReportInput): Promise<UnitReportDetail> {
    const { version, reason } = input;
    return this.change(actor, id, version, 'return', { reason }, async (em, { stored, content }, next) => {
      const places = new Set(
        content?.sections.flatMap(({ items }) => items.map(({ assignmentId }) => assignmentId)),
      );
      if (input.remarks.some(({ assignmentId }) => assignmentId && !places.has(assignmentId)))
        throw unitReportError('PLACE_UNKNOWN');
      const remarks = input.remarks.map(({ assignmentId, field, text }): ReportRemark => ({
        ...{ id: newId(), assignmentId: assignmentId ?? null, field, text, authorName: actor.fullName },
        ...{ answer: null, answeredAt: null, answeredByName: null },
      }));
      const number = await this.decideVersion(em, actor, id, { decision: 'RETURNED', reason, remarks });
      await em.update(UnitReport, id, {
        ...factsOf(next),
        ...{ submittedBy: null, submittedByName: null, acceptedBy: null, acceptedByName: null },
        version: stored.version + 1,
      });
      await this.audit.record(em, actor, {
        kind: 'unit-report.returned',
        subject: { type: 'unit-report', id },
        authorityId: stored.authorityId,
        payload: { ...eventOf(stored), number, reason, remarks: remarks.length },
      });
      await this.outbox.add(em, 'notification.unit-report-decided', { reportId: id });
    });
  }

  /** What the unit did about a remark of the last return. It is read with the next submission. */
  async answer(actor: Actor, id: string, remarkId: string, answer: string): Promise<UnitReportDetail> {
    await this.transactions.run(async (em) => {
      const { stored, content } = await this.hold(em, actor, id);
      this.next(actor, stored, content, 'write', {});
      const last = await this.lastVersion(em, id);
      const remark = last?.remarks.find((asked) => asked.id === remarkId);
      if (!last || !remark) throw unitReportError('REMARK_NOT_FOUND');
      const answered = { answer, answeredAt: this.clock.now().toISOString(), answeredByName: actor.fullName };
      await em.update(UnitReportVersion, last.id, {
        remarks: last.remarks.map((asked) => (asked.id === remarkId ? { ...asked, ...answered } : asked)),
      });
      await this.audit.record(em, actor, {
        kind: 'unit-report.remark-answered',
        subject: { type: 'unit-report', id },
        authorityId: stored.authorityId,
        payload: { ...eventOf(stored), remark: remark.text, answer },
      });
    });
    return this.queries.detail(actor, id);
  }

  private async change(
    actor: Actor,
    id: string,
    version: number,
    action: ReportAction,
    input: { reason?: string },
    save: (em: EntityManager, held: Held, next: ReportFacts) => Promise<void>,
  ): Promise<UnitReportDetail> {
    try {
      await this.transactions.run(async (em) => {
        const held = await this.hold(em, actor, id);
        const { stored, content } = held;
        const next = this.next(actor, stored, content, action, input, () => {
          if (stored.version !== version) throw new Stale();
        });
        await save(em, held, next);
      });
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      throw unitReportError('STALE', {}, { current: await this.queries.detail(actor, id) });
    }
    return this.queries.detail(actor, id);
  }

  /** The report after an action. @param check what is asked between who may and whether it can be done. */
  private next(
    actor: Actor,
    stored: StoredReport,
    content: UnitReportContent | null,
    action: ReportAction,
    input: { reason?: string },
    check: () => void = () => undefined,
  ): ReportFacts {
    const { state, returnedReason, submittedOn, submittedAt, acceptedAt } = stored;
    const decision = decideReport(
      { state, returnedReason, submittedOn, submittedAt, acceptedAt, content: content ?? NO_CONTENT },
      action,
      input,
      {
        relations: reportRelations(actor, stored),
        now: this.clock.now(),
        today: this.clock.today(),
        periodClosed: stored.periodClosed,
        planRunning: stored.planStatus === 'ISSUED',
      },
    );
    // A second click is told that the first one counted, not that somebody else was faster.
    const settled = !decision.ok && decision.refusal !== 'EMPTY' && decision.refusal !== 'REASON_REQUIRED';
    if (!settled) check();
    if (!decision.ok) throw unitReportError(decision.refusal);
    return decision.next;
  }

  private async hold(em: EntityManager, actor: Actor, id: string): Promise<Held> {
    const [held] = await em.query<Array<{ content: UnitReportContent | null }>>(
      'SELECT content FROM unit_report WHERE id = $1 FOR UPDATE',
      [id],
    );
    return { stored: await this.queries.visible(em, actor, id), content: held?.content ?? null };
  }

  private lastVersion(em: EntityManager, reportId: string): Promise<UnitReportVersion | null> {
    return em.findOne(UnitReportVersion, { where: { reportId }, order: { number: 'DESC' } });
  }

  private async keepVersion(
    em: EntityManager,
    actor: Actor,
    { id: reportId }: StoredReport,
    submission: Pick<UnitReportVersion, 'content' | 'submittedAt' | 'submittedOn'>,
  ): Promise<number> {
    const number = ((await this.lastVersion(em, reportId))?.number ?? 0) + 1;
    const report = await em.findOneByOrFail(UnitReport, { id: reportId });
    await em.insert(UnitReportVersion, {
      ...{ id: newId(), reportId, number, ...submission },
      documentNumber: report.documentNumber,
      documentDate: report.documentDate,
      submittedBy: actor.userId,
      submittedByName: actor.fullName,
    });
    return number;
  }

  private async decideVersion(
    em: EntityManager,
    actor: Actor,
    reportId: string,
    {
      decision,
      reason = null,
      remarks = [],
    }: Pick<UnitReportVersion, 'decision'> & Partial<Pick<UnitReportVersion, 'reason' | 'remarks'>>,
  ): Promise<number> {
    const last = await this.lastVersion(em, reportId);
    if (!last) throw new Error(`unit report ${reportId} was submitted without a version`);
    await em.update(UnitReportVersion, last.id, {
      ...{ decision, reason, remarks, decidedBy: actor.userId, decidedByName: actor.fullName },
      decidedAt: this.clock.now(),
    });
    return last.number;
  }
}

function factsOf({ state, returnedReason, submittedOn, submittedAt, acceptedAt }: ReportFacts) {
  return { state, returnedReason, submittedOn, submittedAt, acceptedAt };
}

function eventOf({ planNumber, periodLabel, unitName }: StoredReport): UnitReportEvent {
  return { planNumber, period: periodLabel, unitName };
}
