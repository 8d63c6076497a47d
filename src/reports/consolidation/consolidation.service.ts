import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import { accessError } from '../../access/index.js';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import type { AuditEvent } from '../../audit/index.js';
import { Clock, commonError, newId } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { PlanQueries } from '../../plans/index.js';
import type { PlanRecord } from '../../plans/index.js';
import { ConsolidatedReport } from './consolidated-report.entity.js';
import { ConsolidatedReportsQueries } from './consolidated-reports.queries.js';
import type { SeenReport } from './consolidated-reports.queries.js';
import { keptBody, partsOf, reportView, sourceView } from './consolidated-report.view.js';
import { ConsolidationMaterialQueries } from './consolidation-material.queries.js';
import { consolidationError } from './consolidation.errors.js';
import { mayWriteReport, reportSight } from './consolidation.policy.js';
import { draftBody, draftPart } from './draft.rules.js';
import type {
  ConsolidatedReportView,
  CorrectReportInput,
  FigureCheckDto,
  RewritePartInput,
  SavedReportDto,
  SaveReportInput,
} from './dto/consolidated-report.dto.js';
import { disagreements, looseNumbers } from './figure-check.rules.js';
import type { ConsolidationMaterial } from './material.js';
import { isEdited, withPart } from './report-body.rules.js';
import { readBody } from './report-schema.js';
import type { ReportBody } from './report-schema.js';
import { figureSources } from './sources.rules.js';

/** A long report of a hundred pages has some 400,000 characters. */
const LONGEST_BODY = 1_500_000;

/** Somebody else was faster; told outside the transaction, with what is there now. */
class Stale extends Error {}

/** Writes the report over all units of a period. */
@Injectable()
export class ConsolidationService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly plans: PlanQueries,
    private readonly queries: ConsolidatedReportsQueries,
    private readonly materialQueries: ConsolidationMaterialQueries,
  ) {}

  /** Begins the report of a period from its sources; the one that is there already where it was begun before. */
  async begin(actor: Actor, planId: string, periodId: string): Promise<ConsolidatedReportView> {
    const plan = await this.plans.findVisiblePlan(actor, planId);
    if (!plan || !reportSight(actor, plan)) throw commonError('NOT_FOUND');
    if (!mayWriteReport(actor, plan)) throw accessError('NOT_ALLOWED');
    const material = await this.material(plan, periodId);
    const body = draftBody(material);
    const id = await this.transactions.run(async (em) => {
      const [period] = await em.query<Array<{ opened: boolean }>>(
        'SELECT opened_at IS NOT NULL AS opened FROM report_period WHERE id = $1 FOR UPDATE',
        [periodId],
      );
      if (!period?.opened) throw consolidationError('PERIOD_NOT_OPENED');
      const known = await em.findOneBy(ConsolidatedReport, { periodId });
      if (known) return known.id;
      const begun = newId();
      await em.insert(ConsolidatedReport, {
        id: begun,
        planId,
        periodId,
        authorityId: plan.authorityId,
        body,
        written: body,
        ...this.saving(actor),
      });
      await this.audit.record(em, actor, {
        kind: 'report.begun',
        subject: { type: 'consolidated-report', id: begun },
        authorityId: plan.authorityId,
        payload: { planNumber: plan.number, period: material.period.label },
      });
      return begun;
    });
    return this.view(actor, id);
  }

  async view(actor: Actor, id: string): Promise<ConsolidatedReportView> {
    const seen = await this.queries.seen(actor, id);
    const em = this.dataSource.manager;
    const issued = await this.queries.issued(em, id);
    // What was issued is shown with the numbers of that day.
    const frozen =
      seen.issuedOnly || seen.report.state === 'ISSUED' ? await this.queries.lastSnapshot(em, id) : null;
    const shown = frozen ?? {
      material: await this.material(seen.plan, seen.report.periodId),
      body: keptBody(seen.report.body),
    };
    return reportView(seen, { ...shown, issued, today: this.clock.today() }, actor.locale);
  }

  /** @throws consolidation:STALE with the report as it is in `details.current`. */
  async save(actor: Actor, id: string, input: SaveReportInput): Promise<SavedReportDto> {
    const { report } = await this.editable(actor, id);
    if (JSON.stringify(input.body).length > LONGEST_BODY) throw consolidationError('TOO_LONG');
    const body = readBody(input.body);
    if (!body) throw consolidationError('UNKNOWN_CONTENT');
    const { savedAt } = await this.change(actor, id, input.version, { body });
    return { version: input.version + 1, savedAt, parts: partsOf(body, report.written) };
  }

  /** Writes one part again from its sources. @throws consolidation:PART_EDITED where that would lose somebody's words. */
  async rewrite(
    actor: Actor,
    id: string,
    source: string,
    input: RewritePartInput,
  ): Promise<ConsolidatedReportView> {
    const { report, plan } = await this.editable(actor, id);
    const blocks = draftPart(await this.material(plan, report.periodId), source);
    if (!blocks) throw consolidationError('PART_UNKNOWN');
    const [body, written] = [keptBody(report.body), keptBody(report.written)];
    if (!input.replaceEdited && isEdited(body, written, source)) throw consolidationError('PART_EDITED');
    await this.change(actor, id, input.version, {
      body: withPart(body, source, blocks),
      written: withPart(written, source, blocks),
    });
    return this.view(actor, id);
  }

  /** Holds the numbers of the text against their sources as they are now. */
  async check(actor: Actor, id: string): Promise<FigureCheckDto> {
    const { report, plan, mayEdit } = await this.queries.seen(actor, id);
    if (!mayEdit) throw accessError('NOT_ALLOWED');
    const material = await this.material(plan, report.periodId);
    const sources = figureSources(material);
    const body = keptBody(report.body);
    return {
      asOf: material.progress.asOf,
      disagreements: disagreements(body, sources).map((found) => {
        const source = sources.get(found.ref);
        return { ...found, label: source ? sourceView(source, actor.locale).label : null };
      }),
      loose: looseNumbers(body, keptBody(report.written)),
    };
  }

  /** Opens an issued report for a new version; the one that is out stays as it is. */
  async correct(actor: Actor, id: string, input: CorrectReportInput): Promise<ConsolidatedReportView> {
    const { report, plan, mayEdit } = await this.queries.seen(actor, id);
    if (!mayEdit) throw accessError('NOT_ALLOWED');
    if (report.state !== 'ISSUED') throw consolidationError('NOT_ISSUED');
    await this.change(
      actor,
      id,
      input.version,
      { state: 'DRAFT', correctionReason: input.reason },
      {
        kind: 'report.correction-begun',
        subject: { type: 'consolidated-report', id },
        authorityId: plan.authorityId,
        payload: { planNumber: plan.number, reason: input.reason },
      },
    );
    return this.view(actor, id);
  }

  /** A draft that the actor may change. */
  async editable(actor: Actor, id: string): Promise<SeenReport> {
    const seen = await this.queries.seen(actor, id);
    if (!seen.mayEdit) throw accessError('NOT_ALLOWED');
    if (seen.report.state !== 'DRAFT') throw consolidationError('NOT_DRAFT');
    return seen;
  }

  /** Everything of one moment: what others change meanwhile is not half in it. */
  async material(plan: PlanRecord, periodId: string): Promise<ConsolidationMaterial> {
    return this.dataSource.transaction('REPEATABLE READ', async (em) => {
      const period = await this.materialQueries.period(em, plan.id, periodId);
      if (!period) throw commonError('NOT_FOUND');
      return this.materialQueries.read(em, plan, period);
    });
  }

  /** In the transaction that keeps what is issued. @throws consolidation:STALE */
  async markIssued(em: EntityManager, actor: Actor, id: string, version: number): Promise<void> {
    try {
      await this.claim(em, id, version, { state: 'ISSUED', ...this.saving(actor) });
    } catch (error) {
      throw error instanceof Stale ? await this.stale(actor, id) : error;
    }
  }

  private async change(
    actor: Actor,
    id: string,
    version: number,
    values: Partial<Pick<ConsolidatedReport, 'state' | 'correctionReason'>> & {
      body?: ReportBody;
      written?: ReportBody;
    },
    event?: AuditEvent,
  ): Promise<{ savedAt: Date }> {
    const saving = this.saving(actor);
    try {
      await this.transactions.run(async (em) => {
        await this.claim(em, id, version, { ...values, ...saving });
        if (event) await this.audit.record(em, actor, event);
      });
    } catch (error) {
      throw error instanceof Stale ? await this.stale(actor, id) : error;
    }
    return saving;
  }

  private async claim(em: EntityManager, id: string, version: number, values: object): Promise<void> {
    const { affected } = await em.update(
      ConsolidatedReport,
      { id, version },
      {
        ...values,
        version: version + 1,
      },
    );
    if (!affected) throw new Stale();
  }

  private saving({ userId, fullName }: Actor) {
    return { savedBy: userId, savedByName: fullName, savedAt: this.clock.now() };
  }

  private async stale(actor: Actor, id: string): Promise<Error> {
    const current = await this.view(actor, id);
    const time = new Date(current.savedAt).toLocaleTimeString('vi-VN', {
      timeZone: 'Asia/Ho_Chi_Minh',
      hour: '2-digit',
      minute: '2-digit',
    });
    return consolidationError('STALE', { name: current.savedByName, time }, { current });
  }
}
