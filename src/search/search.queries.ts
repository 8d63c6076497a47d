import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/index.js';
import { SqlParams } from '../tasks/index.js';
import { readableUnitsSql } from '../units/index.js';
import { holdsWordsSql, idsHoldingWordsSql } from './candidates.sql.js';
import type { PlanNumber, SearchQuery } from './matching.rules.js';

/** A row that holds the words, before it is ranked. */
export interface Candidate {
  id: string;
  text: string;
  planNumber: string | null;
  unitName: string | null;
  authorityName: string | null;
  authorName: string | null;
  on: string | null;
}

/** The plans that the actor may see, those in progress apart: what is found in them comes first. */
export interface VisiblePlans {
  running: string[];
  over: string[];
}

const PLAN_NUMBER = `p.number || '/' || p.symbol`;

/** Rows that hold the words of a query, within what the actor may see; at most so many of each kind. */
@Injectable()
export class SearchQueries {
  constructor(private readonly dataSource: DataSource) {}

  async visiblePlans(actor: Actor): Promise<VisiblePlans> {
    const params = new SqlParams();
    const rows = await this.dataSource.query<Array<{ id: string; running: boolean }>>(
      `SELECT p.id, p.status = 'ISSUED' AS running FROM plan p WHERE ${params.visiblePlan(actor, 'p')}`,
      params.values,
    );
    const idsOf = (wanted: boolean) => rows.filter(({ running }) => running === wanted).map(({ id }) => id);
    return { running: idsOf(true), over: idsOf(false) };
  }

  /** By the number where that is what was typed (a year in a title is one too), else by the words. */
  plans(actor: Actor, query: SearchQuery, number: PlanNumber | null, most: number): Promise<Candidate[]> {
    const params = new SqlParams();
    const numbered = params.add(number?.number ?? null);
    const holds = number
      ? `(p.number LIKE ${params.add(`${number.number}%`)} AND p.symbol ILIKE ${params.add(`${number.symbol}%`)}
          OR p.title LIKE ${params.add(`%${number.number}%`)})`
      : holdsWordsSql(`fold_text(' ' || p.number || ' ' || p.symbol || ' ' || p.title)`, query, params);
    return this.dataSource.query<Candidate[]>(
      `SELECT p.id, ${PLAN_NUMBER} || ' ' || p.title AS text, ${PLAN_NUMBER} AS "planNumber", NULL AS "unitName",
        u.name AS "authorityName", NULL AS "authorName", p.issued_on::text AS "on"
      FROM plan p JOIN unit u ON u.id = p.authority_id
      WHERE ${params.visiblePlan(actor, 'p')} AND ${holds}
      ORDER BY p.number = ${numbered}::text DESC NULLS LAST, p.issued_on DESC, p.id DESC LIMIT ${params.add(most)}`,
      params.values,
    );
  }

  /** Units of the trees that the actor may read, by their names and the spellings kept for them. */
  units(actor: Actor, query: SearchQuery, most: number): Promise<Candidate[]> {
    const params = new SqlParams();
    const readable = readableUnitsSql(actor, (value) => params.add(value));
    return this.dataSource.query<Candidate[]>(
      `SELECT u.id, u.name || CASE WHEN spelt.alias IS NULL THEN '' ELSE ' (' || spelt.alias || ')' END AS text,
        NULL AS "planNumber", NULL AS "unitName", nullif(top.name, u.name) AS "authorityName", NULL AS "authorName",
        NULL AS "on"
      FROM unit u JOIN unit top ON top.id = u.authority_id
      LEFT JOIN LATERAL (SELECT min(s.alias) AS alias FROM unit_alias s
        WHERE s.unit_id = u.id AND ${holdsWordsSql(`fold_text(' ' || s.alias)`, query, params)}
          AND NOT ${holdsWordsSql(`fold_text(' ' || u.name)`, query, params)}) spelt ON true
      WHERE u.dissolved_on IS NULL AND u.id IN ${readable}
        AND (spelt.alias IS NOT NULL OR ${holdsWordsSql(`fold_text(' ' || u.name || ' ' || u.short_name)`, query, params)})
      ORDER BY u.position, u.name LIMIT ${params.add(most)}`,
      params.values,
    );
  }

  tasks(plans: VisiblePlans, query: SearchQuery, most: number): Promise<Candidate[]> {
    const params = new SqlParams();
    const among = (ids: string[]) =>
      idsHoldingWordsSql(
        `task t WHERE t.plan_id = ANY(${params.add(ids)}::uuid[]) AND t.withdrawn_at IS NULL`,
        query,
        most,
        params,
      );
    return this.dataSource.query<Candidate[]>(
      `SELECT t.id, t.content || coalesce(' – ' || t.product, '') AS text, ${PLAN_NUMBER} AS "planNumber",
        u.name AS "unitName", NULL AS "authorityName", NULL AS "authorName", NULL AS "on"
      FROM (SELECT id FROM (${among(plans.running)} UNION ALL ${among(plans.over)}) both_kinds LIMIT ${most}) found
      JOIN task t ON t.id = found.id JOIN plan p ON p.id = t.plan_id
      LEFT JOIN assignment a ON a.task_id = t.id AND a.focal LEFT JOIN unit u ON u.id = a.unit_id
      ORDER BY p.status = 'ISSUED' DESC, p.issued_on DESC, t.position`,
      params.values,
    );
  }

  updates(plans: VisiblePlans, query: SearchQuery, most: number): Promise<Candidate[]> {
    const params = new SqlParams();
    const among = (ids: string[]) =>
      idsHoldingWordsSql(
        `progress_update t WHERE t.plan_id = ANY(${params.add(ids)}::uuid[])`,
        query,
        most,
        params,
      );
    return this.dataSource.query<Candidate[]>(
      `SELECT a.id, concat_ws(' – ', nullif(r.result, ''), nullif(r.difficulty, ''), nullif(r.proposal, '')) AS text,
        ${PLAN_NUMBER} AS "planNumber", u.name AS "unitName", NULL AS "authorityName", r.author_name AS "authorName",
        (r.reported_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS "on"
      FROM (SELECT id FROM (${among(plans.running)} UNION ALL ${among(plans.over)}) both_kinds LIMIT ${most}) found
      JOIN progress_update r ON r.id = found.id JOIN assignment a ON a.id = r.assignment_id
      JOIN plan p ON p.id = a.plan_id JOIN unit u ON u.id = a.unit_id
      ORDER BY r.reported_at DESC, r.id DESC`,
      params.values,
    );
  }
}
