import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/index.js';
import type { PlanStatus } from './plan.entity.js';
import { visiblePlansSql } from './plans.policy.js';

/** A plan as its lists show it. Dates are `yyyy-MM-dd`. */
export interface PlanRow {
  id: string;
  /** "3707/KH-UBND" */
  number: string;
  title: string;
  issuedOn: string;
  authorityId: string;
  authorityName: string;
  campaign: boolean;
  periodFrom: string | null;
  periodTo: string | null;
  status: PlanStatus;
}

export interface PlanSectionRow {
  id: string;
  label: string;
  title: string;
}

export interface ReportPeriodRow {
  raw: string;
  dueOn: string | null;
  exclusive: boolean;
  recipient: string | null;
}

export interface PlanRecord extends PlanRow {
  signer: string | null;
  signerTitle: string | null;
  place: string | null;
  issuer: string | null;
  sourceFileId: string | null;
  version: number;
  sections: PlanSectionRow[];
  reportPeriods: ReportPeriodRow[];
}

export interface PlanFilter {
  status?: PlanStatus;
  campaign?: boolean;
  /** Words of the title or the number, with or without accents. */
  q?: string;
}

const ROW = `plan.id, plan.number || '/' || plan.symbol AS number, plan.title, plan.issued_on::text AS "issuedOn",
  plan.authority_id AS "authorityId", authority.name AS "authorityName", plan.campaign,
  plan.period_from::text AS "periodFrom", plan.period_to::text AS "periodTo", plan.status`;

const RECORD = `${ROW}, plan.signer, plan.signer_title AS "signerTitle", plan.place, plan.issuer,
  plan.source_file_id AS "sourceFileId", plan.version,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', section.id, 'label', section.label, 'title', section.title)
      ORDER BY section.position)
    FROM plan_section section WHERE section.plan_id = plan.id), '[]') AS sections,
  coalesce((SELECT jsonb_agg(jsonb_build_object('raw', period.raw, 'dueOn', period.due_on, 'exclusive', period.exclusive,
      'recipient', period.recipient) ORDER BY period.position)
    FROM report_period period WHERE period.plan_id = plan.id AND period.origin = 'PLAN'), '[]') AS "reportPeriods"`;

const FROM = `FROM plan JOIN unit authority ON authority.id = plan.authority_id`;

/** Plans as the actor may see them. */
@Injectable()
export class PlanQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first. */
  async listVisiblePlans(
    actor: Actor,
    filter: PlanFilter,
    window: { limit: number; offset: number },
  ): Promise<{ items: PlanRow[]; total: number }> {
    const visible = visiblePlansSql(actor, 'plan', 1);
    const params = [
      ...visible.params,
      filter.status ?? null,
      filter.campaign ?? null,
      filter.q?.trim() ? `%${filter.q.trim().replace(/[\\%_]/g, '\\$&')}%` : null,
    ];
    const where = `WHERE ${visible.sql}
      AND ($4::text IS NULL OR plan.status = $4)
      AND ($5::boolean IS NULL OR plan.campaign = $5)
      AND ($6::text IS NULL OR
        fold_text(plan.number || '/' || plan.symbol || ' ' || plan.title) LIKE fold_text($6))`;
    const items = await this.dataSource.query<PlanRow[]>(
      `SELECT ${ROW} ${FROM} ${where} ORDER BY plan.issued_on DESC, plan.id DESC LIMIT $7 OFFSET $8`,
      [...params, window.limit, window.offset],
    );
    const [count] = await this.dataSource.query<Array<{ total: number }>>(
      `SELECT count(*)::int AS total ${FROM} ${where}`,
      params,
    );
    return { items, total: count?.total ?? 0 };
  }

  /** The plan with its sections and report periods; null where there is none or the actor may not see it. */
  async findVisiblePlan(actor: Actor, id: string): Promise<PlanRecord | null> {
    const visible = visiblePlansSql(actor, 'plan', 2);
    const [plan] = await this.dataSource.query<PlanRecord[]>(
      `SELECT ${RECORD} ${FROM} WHERE plan.id = $1 AND ${visible.sql}`,
      [id, ...visible.params],
    );
    return plan ?? null;
  }
}
