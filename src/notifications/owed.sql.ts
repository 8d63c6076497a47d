import { LEADING_SQL } from '../identity/index.js';
import { updateOwedSql } from '../tasks/index.js';
import {
  ANSWERING_SQL,
  broughtBeforeJoin,
  COORDINATING_SQL,
  GIVEN_ON_SQL,
  HANDED_SQL,
  LEADER_CTES,
  OPEN_STATES_SQL,
} from './recipients.sql.js';

/**
 * What the steps are joined with: `$1` due steps, `$2` waiting steps, `$3` policies of authorities and `$4` of plans,
 * each as JSON (`owed-steps.rules.ts`). A plan's steps are its own, else its authority's, else the default's.
 */
export const OWED_CTES = `
  due AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($1::jsonb)
      AS step(day date, policy int, due_on date, exclusive boolean, step text, urgent boolean)
  ), waiting AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS step(day date, policy int, since date, step text)
  ), ruled AS MATERIALIZED (
    SELECT plan.id, plan.authority_id, plan.issued_on, plan.released_at, plan.created_at,
      coalesce(own.steps, home.steps, 0) AS steps, coalesce(home.waits, 0) AS waits
    FROM plan
      LEFT JOIN jsonb_to_recordset($3::jsonb) AS home(id uuid, steps int, waits int) ON home.id = plan.authority_id
      LEFT JOIN jsonb_to_recordset($4::jsonb) AS own(id uuid, steps int) ON own.id = plan.id
    WHERE plan.status = 'ISSUED'
  ), answering AS MATERIALIZED ${ANSWERING_SQL},
  coordinating AS MATERIALIZED ${COORDINATING_SQL},
  led AS MATERIALIZED ${LEADING_SQL},
  ${LEADER_CTES}`;

const OPEN = `assignment a ON a.due_on = due.due_on AND a.due_exclusive = due.exclusive
      AND a.state IN ${OPEN_STATES_SQL}
    JOIN ruled plan ON plan.id = a.plan_id AND plan.steps = due.policy`;

const REPORTS_OPEN = `report_period period ON period.due_on = due.due_on AND period.exclusive = due.exclusive
      AND period.closed_at IS NULL
    JOIN unit_report report ON report.period_id = period.id AND report.state = 'OPEN'
    JOIN unit u ON u.id = report.unit_id
    JOIN ruled plan ON plan.id = report.plan_id AND plan.steps = due.policy`;

/**
 * Every (obligation, step, recipient) that the given days have reached, whether it is in the ledger or not, as a
 * relation (day, type, obligation_id, step, due_on, user_id, authority_id, urgent).
 */
export const OWED_SQL = `(
  -- Falls due, or is overdue: who answers for the unit.
  SELECT due.day, 'ASSIGNMENT' AS type, a.id AS obligation_id, due.step, a.due_on, told.user_id, a.authority_id,
    due.urgent
  FROM due JOIN ${OPEN} JOIN answering told ON told.unit_id = a.unit_id
  WHERE due.step LIKE 'D%'
  UNION ALL
  -- The same for the specialist to whom the unit has handed it.
  SELECT due.day, 'ASSIGNMENT', a.id, due.step, a.due_on, told.user_id, a.authority_id, due.urgent
  FROM due JOIN ${OPEN} JOIN ${HANDED_SQL} told ON told.assignment_id = a.id
  WHERE due.step LIKE 'D%'
  UNION ALL
  -- Overdue for long: the coordinators, then the leader whom the plan names or who is in charge of the unit.
  SELECT due.day, 'ESCALATION', a.id, due.step, a.due_on, told.user_id, a.authority_id, false
  FROM due JOIN ${OPEN} JOIN coordinating told ON told.authority_id = a.authority_id
  WHERE due.step LIKE 'C%'
  UNION ALL
  SELECT DISTINCT due.day, 'ESCALATION', a.id, due.step, a.due_on, told.user_id, a.authority_id, false
  FROM due JOIN ${OPEN} JOIN task t ON t.id = a.task_id
    ${broughtBeforeJoin({ authority: 'a.authority_id', unit: 'a.unit_id', leaders: 't.leader_ids' })}
  WHERE due.step LIKE 'L%'
  UNION ALL
  -- A unit's report falls due, or is overdue: who answers for the unit, or for the one that carries on for it.
  SELECT due.day, 'REPORT', report.id, due.step, due.due_on, told.user_id, report.authority_id, due.urgent
  FROM due JOIN ${REPORTS_OPEN} JOIN answering told ON told.unit_id = coalesce(u.successor_id, u.id)
  WHERE due.step LIKE 'D%'
  UNION ALL
  SELECT due.day, 'REPORT_ESCALATION', report.id, due.step, due.due_on, told.user_id, report.authority_id, false
  FROM due JOIN ${REPORTS_OPEN} JOIN coordinating told ON told.authority_id = report.authority_id
  WHERE due.step LIKE 'C%'
  UNION ALL
  SELECT due.day, 'REPORT_ESCALATION', report.id, due.step, due.due_on, told.user_id, report.authority_id, false
  FROM due JOIN ${REPORTS_OPEN}
    ${broughtBeforeJoin({ authority: 'report.authority_id', unit: 'coalesce(u.successor_id, u.id)' })}
  WHERE due.step LIKE 'L%'
  UNION ALL
  -- A standing task asks for an update with a report of its plan. It is never overdue: nobody above hears of it.
  SELECT due.day, 'STANDING', a.id, due.step, due.due_on, told.user_id, a.authority_id, due.urgent
  FROM due JOIN report_period period ON period.due_on = due.due_on AND period.exclusive = due.exclusive
    JOIN ruled p ON p.id = period.plan_id AND p.steps = due.policy
    JOIN task t ON t.plan_id = p.id AND t.deadline_kind = 'ongoing' AND t.withdrawn_at IS NULL
    JOIN assignment a ON a.task_id = t.id AND a.state IN ${OPEN_STATES_SQL}
    JOIN LATERAL (
      SELECT user_id FROM answering WHERE answering.unit_id = a.unit_id
      UNION SELECT user_id FROM ${HANDED_SQL} handed WHERE handed.assignment_id = a.id
    ) told ON true
  WHERE due.step LIKE 'D%' AND ${updateOwedSql('due.day')} = period.due_on
  UNION ALL
  -- Handed in: with the next digest, and again while it is neither accepted nor returned.
  SELECT waiting.day, 'REPORT_CONFIRMATION', report.id, waiting.step, report.submitted_on, told.user_id,
    report.authority_id, false
  FROM waiting
    JOIN unit_report report ON report.submitted_on = waiting.since AND report.state = 'SUBMITTED'
    JOIN report_period period ON period.id = report.period_id AND period.closed_at IS NULL
    JOIN ruled plan ON plan.id = report.plan_id AND plan.waits = waiting.policy
    JOIN coordinating told ON told.authority_id = report.authority_id
  WHERE waiting.step ~ '^[WR]'
  UNION ALL
  -- Reported as done and not confirmed.
  SELECT waiting.day, 'CONFIRMATION', a.id, waiting.step, a.submitted_on, told.user_id, a.authority_id, false
  FROM waiting
    JOIN assignment a ON a.submitted_on = waiting.since AND a.state = 'SUBMITTED'
    JOIN ruled plan ON plan.id = a.plan_id AND plan.waits = waiting.policy
    JOIN coordinating told ON told.authority_id = a.authority_id
  WHERE waiting.step LIKE 'W%'
  UNION ALL
  -- A later date asked for and not answered: whoever may decide, but never who asked.
  SELECT waiting.day, 'EXTENSION', asked.id, waiting.step, waiting.since, told.user_id, asked.authority_id, false
  FROM extension_request asked
    JOIN waiting ON waiting.since = (asked.asked_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
    JOIN assignment a ON a.id = asked.assignment_id
    JOIN ruled plan ON plan.id = a.plan_id AND plan.waits = waiting.policy
    JOIN (SELECT * FROM coordinating UNION SELECT * FROM led) told
      ON told.authority_id = asked.authority_id AND told.user_id <> asked.asked_by
  WHERE waiting.step LIKE 'W%' AND asked.status = 'ASKED'
  UNION ALL
  -- "Ngay sau khi …": nobody has given it a date yet.
  SELECT waiting.day, 'UNDATED', a.id, waiting.step, waiting.since, told.user_id, a.authority_id, false
  FROM task t
    JOIN ruled plan ON plan.id = t.plan_id
    JOIN assignment a ON a.task_id = t.id AND a.focal AND a.due_on IS NULL AND a.state IN ${OPEN_STATES_SQL}
    JOIN waiting ON waiting.policy = plan.waits AND waiting.since = ${GIVEN_ON_SQL}
    JOIN coordinating told ON told.authority_id = a.authority_id
  WHERE waiting.step LIKE 'W%' AND t.deadline_kind = 'relative' AND t.withdrawn_at IS NULL
  UNION ALL
  -- Given and not acknowledged, as one obligation for each plan and day.
  SELECT DISTINCT waiting.day, 'UNACKNOWLEDGED', plan.id, waiting.step, waiting.since, told.user_id,
    plan.authority_id, false
  FROM ruled plan
    JOIN assignment a ON a.plan_id = plan.id AND a.state = 'NEW'
    JOIN waiting ON waiting.policy = plan.waits AND waiting.since = ${GIVEN_ON_SQL}
      AND waiting.step ~ '^[HC]'
    JOIN LATERAL (
      SELECT user_id FROM answering WHERE answering.unit_id = a.unit_id AND waiting.step LIKE 'H%'
      UNION ALL
      SELECT user_id FROM coordinating WHERE coordinating.authority_id = a.authority_id AND waiting.step LIKE 'C%'
    ) told ON true
  WHERE plan.id IN (
    SELECT issued.id FROM ruled issued WHERE issued.released_at >= (SELECT min(since) - 1 FROM waiting WHERE step ~ '^[HC]')
    UNION
    SELECT event.subject_id FROM audit_event event WHERE event.subject_type = 'plan' AND event.kind = 'plan.amended'
      AND event.at >= (SELECT min(since) - 1 FROM waiting WHERE step ~ '^[HC]'))
)`;
