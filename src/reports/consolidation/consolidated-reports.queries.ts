import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { commonError } from '../../common/index.js';
import { numberAndSymbol } from '../../documents/official/index.js';
import { PlanQueries } from '../../plans/index.js';
import type { PlanRecord } from '../../plans/index.js';
import { mayWriteReport, reportSight } from './consolidation.policy.js';
import { ConsolidatedReport } from './consolidated-report.entity.js';
import type { IssuedReportDto, PlanConsolidationDto } from './dto/consolidated-report.dto.js';
import type { IssuedFile, Snapshot } from './issued-report.entity.js';
import { periodLabel } from './period-label.rules.js';
import type { PeriodName } from './period-label.rules.js';

export interface SeenReport {
  report: ConsolidatedReport;
  plan: PlanRecord;
  mayEdit: boolean;
  /** Only what was issued may be shown. */
  issuedOnly: boolean;
}

interface IssuedRow extends Omit<IssuedReportDto, 'number' | 'files'> {
  number: number;
  symbol: string;
  files: IssuedFile[];
}

type PlanPeriodRow = PeriodName &
  Omit<PlanConsolidationDto, 'periodLabel' | 'issuedNumber' | 'mayBegin'> & {
    number: number | null;
    symbol: string | null;
  };

/** Consolidated reports as the actor may see them. */
@Injectable()
export class ConsolidatedReportsQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly plans: PlanQueries,
  ) {}

  /** @throws common:NOT_FOUND for what is not there and for what the actor may not see. */
  async seen(actor: Actor, id: string): Promise<SeenReport> {
    const report = await this.dataSource.manager.findOneBy(ConsolidatedReport, { id });
    const plan = report && (await this.plans.findVisiblePlan(actor, report.planId));
    const sight = plan && reportSight(actor, plan);
    if (!report || !plan || !sight) throw commonError('NOT_FOUND');
    const issuedOnly = sight === 'ISSUED';
    if (issuedOnly && !(await this.wasIssued(id))) throw commonError('NOT_FOUND');
    return { report, plan, mayEdit: mayWriteReport(actor, plan), issuedOnly };
  }

  /** A plan's periods with their reports; none for whom they do not concern. */
  async ofPlan(actor: Actor, planId: string): Promise<PlanConsolidationDto[]> {
    const plan = await this.plans.findVisiblePlan(actor, planId);
    if (!plan) throw commonError('NOT_FOUND');
    const sight = reportSight(actor, plan);
    if (!sight) return [];
    const rows = await this.dataSource.query<PlanPeriodRow[]>(
      `SELECT period.id AS "periodId", period.label, period.raw, period.data_to::text AS "dataTo",
        period.due_on::text AS "dueOn", period.exclusive, period.opened_at IS NOT NULL AS opened, report.id AS "reportId", report.state,
        issued.number, issued.symbol, issued.issued_on::text AS "issuedOn"
      FROM report_period period LEFT JOIN consolidated_report report ON report.period_id = period.id
        LEFT JOIN LATERAL (SELECT number, symbol, issued_on FROM issued_report WHERE report_id = report.id
          ORDER BY revision DESC LIMIT 1) issued ON true
      WHERE period.plan_id = $1 AND ($2 OR issued.number IS NOT NULL)
      ORDER BY period.due_on NULLS LAST, period.position`,
      [planId, sight === 'DRAFTS'],
    );
    const mayBegin = mayWriteReport(actor, plan);
    return rows.map(({ label, raw, dataTo, number, symbol, ...row }) => ({
      ...row,
      periodLabel: periodLabel({ label, raw, dataTo, dueOn: row.dueOn }),
      issuedNumber: number === null ? null : printedNumber(number, symbol ?? ''),
      mayBegin: mayBegin && row.opened && row.reportId === null,
    }));
  }

  async issued(em: EntityManager, reportId: string): Promise<IssuedReportDto[]> {
    const rows = await em.query<IssuedRow[]>(
      `SELECT revision, number, symbol, issued_on::text AS "issuedOn", signer_name AS "signerName",
        issued_by_name AS "issuedByName", issued_at AS "issuedAt", correction_reason AS "correctionReason",
        difference_reason AS "differenceReason", files
      FROM issued_report WHERE report_id = $1 ORDER BY revision DESC`,
      [reportId],
    );
    return rows.map(({ number, symbol, files, ...row }) => ({
      ...row,
      number: printedNumber(number, symbol),
      files: files.map(({ format, sha256, size }) => ({ format, sha256, size })),
    }));
  }

  /** What the last version was made from; null before the first. */
  async lastSnapshot(em: EntityManager, reportId: string): Promise<Snapshot | null> {
    const [row] = await em.query<Array<{ snapshot: Snapshot }>>(
      'SELECT snapshot FROM issued_report WHERE report_id = $1 ORDER BY revision DESC LIMIT 1',
      [reportId],
    );
    return row?.snapshot ?? null;
  }

  /** @throws common:NOT_FOUND */
  async issuedFile(
    reportId: string,
    revision: number,
    format: string,
  ): Promise<{ fileId: string; number: string }> {
    const [row] = await this.dataSource.query<Array<{ files: IssuedFile[]; number: number; symbol: string }>>(
      'SELECT files, number, symbol FROM issued_report WHERE report_id = $1 AND revision = $2',
      [reportId, revision],
    );
    const file = row?.files.find((candidate) => candidate.format === format);
    if (!row || !file) throw commonError('NOT_FOUND');
    return { fileId: file.fileId, number: printedNumber(row.number, row.symbol) };
  }

  private async wasIssued(reportId: string): Promise<boolean> {
    const [row] = await this.dataSource.query<Array<{ found: boolean }>>(
      'SELECT EXISTS (SELECT FROM issued_report WHERE report_id = $1) AS found',
      [reportId],
    );
    return row?.found === true;
  }
}

/** "05/BC-UBND" */
export function printedNumber(number: number, symbol: string): string {
  return numberAndSymbol(number, symbol).replace(/^Số:\s*/, '');
}
