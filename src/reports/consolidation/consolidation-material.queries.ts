import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { PlanRecord } from '../../plans/index.js';
import { BusinessDay } from '../../tasks/index.js';
import type { OfficialCounts } from '../../tasks/index.js';
import { ProgressQueries } from '../progress.queries.js';
import { ReportMaterialQueries } from '../report-material.queries.js';
import { TargetQueries } from '../targets/index.js';
import { targetLine } from './target-line.rules.js';
import { AcceptedReports } from '../unit-reports/index.js';
import type { OwedReport } from '../unit-reports/index.js';
import { periodLabel } from './period-label.rules.js';
import type { PeriodName } from './period-label.rules.js';
import type { ConsolidatedPeriod, ConsolidationMaterial, EarlierPeriod, Reporting } from './material.js';

interface EarlierRow extends PeriodName {
  asOf: string;
  /** Of the last version issued. */
  counts: OfficialCounts | null;
}

const NAME = 'period.label, period.raw, period.data_to::text AS "dataTo", period.due_on::text AS "dueOn"';
const LAST_DAY = `coalesce(period.data_to, period.due_on)`;
const ISSUED_COUNTS = `(SELECT issued.snapshot -> 'material' -> 'progress' -> 'counts'
  FROM issued_report issued JOIN consolidated_report report ON report.id = issued.report_id
  WHERE report.period_id = period.id ORDER BY issued.revision DESC LIMIT 1)`;

/** Reads everything a consolidated report is made from. Whether the plan may be seen is asked before. */
@Injectable()
export class ConsolidationMaterialQueries {
  constructor(
    private readonly businessDay: BusinessDay,
    private readonly progress: ProgressQueries,
    private readonly material: ReportMaterialQueries,
    private readonly targets: TargetQueries,
    private readonly unitReports: AcceptedReports,
  ) {}

  /** Null where the plan has no such period. */
  async period(em: EntityManager, planId: string, periodId: string): Promise<ConsolidatedPeriod | null> {
    const [row] = await em.query<Array<PeriodName & Pick<ConsolidatedPeriod, 'id' | 'kind'>>>(
      `SELECT period.id, period.kind, ${NAME} FROM report_period period WHERE period.id = $2 AND period.plan_id = $1`,
      [planId, periodId],
    );
    return row ? { ...row, label: periodLabel(row) } : null;
  }

  /** `em` is a transaction that sees one moment. The data are of the period's last day, or of today before it. */
  async read(
    em: EntityManager,
    plan: PlanRecord,
    period: ConsolidatedPeriod,
  ): Promise<ConsolidationMaterial> {
    const today = await this.businessDay.read();
    const closed = period.dataTo !== null && period.dataTo < today.today;
    const day = closed ? await this.businessDay.asOf(period.dataTo as string) : today;
    const owed = await this.unitReports.owedFor(em, period.id, today.today);
    const accepted = await this.unitReports.ofPeriod(em, period.id);
    return {
      plan,
      authority: await this.material.authority(em, plan),
      progress: await this.progress.read(em, plan, day),
      tasks: await this.material.tasks(em, plan.id, day),
      voices: await this.material.voices(em, plan.id, day),
      period,
      previous: await this.previous(em, plan, period),
      lastYear: await this.lastYear(em, plan, period),
      reporting: reportingOf(owed),
      accepted: accepted.map(({ unitId, unitName, content }) => ({ unitId, unitName, content })),
      targets: (await this.targets.figures(em, plan.id, period)).map(targetLine),
    };
  }

  /** The plan's period before this one: as issued, else counted again as of its last day. */
  private async previous(
    em: EntityManager,
    plan: PlanRecord,
    period: ConsolidatedPeriod,
  ): Promise<EarlierPeriod | null> {
    const [row] = await em.query<EarlierRow[]>(
      `SELECT ${NAME}, ${LAST_DAY}::text AS "asOf", ${ISSUED_COUNTS} AS counts
      FROM report_period period
      WHERE period.plan_id = $1 AND period.id <> $2 AND ${LAST_DAY} < $3::date
      ORDER BY ${LAST_DAY} DESC LIMIT 1`,
      [plan.id, period.id, period.dataTo ?? period.dueOn],
    );
    if (!row) return null;
    const { counts, asOf } = row;
    const earlier = { label: periodLabel(row), asOf };
    if (counts) return { ...earlier, counts, issued: true };
    const { counts: then } = await this.progress.read(em, plan, await this.businessDay.asOf(row.asOf));
    return { ...earlier, counts: then, issued: false };
  }

  /**
   * The same period a year before, of this plan or of the authority's plan of that year: one of the same title but for
   * its numbers ("Chủ đề năm 2022", "Chủ đề năm 2023"). Only what was issued can be compared with.
   */
  private async lastYear(
    em: EntityManager,
    plan: PlanRecord,
    period: ConsolidatedPeriod,
  ): Promise<EarlierPeriod | null> {
    const [row] = await em.query<EarlierRow[]>(
      `SELECT ${NAME}, ${LAST_DAY}::text AS "asOf", ${ISSUED_COUNTS} AS counts
      FROM report_period period JOIN plan earlier ON earlier.id = period.plan_id
        JOIN report_period own ON own.id = $2 JOIN plan ON plan.id = own.plan_id
      WHERE plan.id = $1 AND earlier.authority_id = plan.authority_id AND period.kind = own.kind
        AND (earlier.id = plan.id OR (earlier.campaign = plan.campaign
          AND regexp_replace(fold_text(earlier.title), '[0-9]+', '', 'g')
            = regexp_replace(fold_text(plan.title), '[0-9]+', '', 'g')))
        AND ${LAST_DAY} BETWEEN ($3::date - interval '1 year 20 days') AND ($3::date - interval '1 year' + interval '20 days')
        AND ${ISSUED_COUNTS} IS NOT NULL
      ORDER BY ${LAST_DAY} DESC LIMIT 1`,
      [plan.id, period.id, period.dataTo ?? period.dueOn],
    );
    return row?.counts ? { label: periodLabel(row), asOf: row.asOf, counts: row.counts, issued: true } : null;
  }
}

function reportingOf(owed: readonly OwedReport[]): Reporting {
  const names = (chosen: (row: OwedReport) => boolean) => owed.filter(chosen).map(({ unitName }) => unitName);
  return {
    expected: owed.length,
    submitted: owed.filter(({ state }) => state !== 'OPEN').length,
    accepted: owed.filter(({ state }) => state === 'ACCEPTED').length,
    late: names(({ state, late }) => state !== 'OPEN' && late),
    missing: names(({ state }) => state === 'OPEN'),
  };
}
