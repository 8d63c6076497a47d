import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { addDays } from '../../calendar/index.js';
import { WorkingCalendars } from '../../calendar/store/index.js';
import { Clock } from '../../common/index.js';
import { OWED_CTES, OWED_SQL } from '../owed.sql.js';
import { OwedParams, owedParams, sendingDays } from '../owed-steps.rules.js';
import { OPEN_STATES_SQL } from '../recipients.sql.js';
import type { PreviewItemsDto, PreviewPolicyDto } from './dto/reminder-policy.dto.js';
import type { PreviewItemDto, PreviewPersonDto, ReminderPreviewDto } from './dto/reminder-preview.dto.js';
import { STANDING_DAYS } from '../reminder.rules.js';
import { Policies } from './policies.js';
import { assertKeeps } from './reminder-policy.policy.js';

export const PREVIEW_DAYS = 30;
const MOST_ITEMS = 300;

type PersonDay = PreviewPersonDto & { day: string };

/**
 * Who would get what under a policy that is not saved yet. The statement is the sweep's own, asked for each coming
 * day at once: what the ledger has already, and what an earlier day would have announced, is not announced again.
 * Everything is taken to stay as it is now.
 */
@Injectable()
export class ReminderPreview {
  constructor(
    private readonly dataSource: DataSource,
    private readonly policies: Policies,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  /** @throws common:NOT_FOUND for an authority of others. */
  async preview(actor: Actor, authorityId: string, given: PreviewPolicyDto): Promise<ReminderPreviewDto> {
    assertKeeps(actor, authorityId);
    const from = this.clock.today();
    const to = addDays(from, PREVIEW_DAYS - 1);
    const rows = await this.dataSource.query<PersonDay[]>(
      `WITH ${OWED_CTES}, ${FIRST_TIMES}
       SELECT first.day::text AS day, p.id AS "personId", p.full_name AS "fullName", p.title,
         (p.email IS NOT NULL AND coalesce(choice.email, true)) AS email, count(*)::int AS items,
         count(*) FILTER (WHERE first.type IN ('ASSIGNMENT', 'REPORT') AND first.step NOT LIKE 'D+%'
           OR first.type = 'STANDING')::int AS upcoming,
         count(*) FILTER (WHERE first.type IN ('ASSIGNMENT', 'REPORT') AND first.step LIKE 'D+%')::int AS overdue,
         count(*) FILTER (WHERE first.type IN ('ESCALATION', 'REPORT_ESCALATION'))::int AS escalated,
         count(*) FILTER (WHERE first.type NOT IN ('ASSIGNMENT', 'ESCALATION', 'REPORT', 'REPORT_ESCALATION',
           'STANDING'))::int AS waiting
       FROM first JOIN user_account p ON p.id = first.user_id
         LEFT JOIN reminder_choice choice ON choice.user_id = p.id
       GROUP BY first.day, p.id, choice.email ORDER BY first.day, p.full_name, p.id`,
      [...(await this.params(authorityId, given)), authorityId],
    );
    const byDay = new Map<string, PreviewPersonDto[]>();
    for (const { day, ...person } of rows) byDay.set(day, [...(byDay.get(day) ?? []), person]);
    return {
      from,
      to,
      messages: rows.length,
      days: [...byDay].map(([day, people]) => ({ day, people })),
    };
  }

  /** One person's message of one day, line by line. @throws common:NOT_FOUND for an authority of others. */
  async items(actor: Actor, authorityId: string, given: PreviewItemsDto): Promise<PreviewItemDto[]> {
    assertKeeps(actor, authorityId, 'reminder.preview');
    return this.dataSource.query<PreviewItemDto[]>(
      `WITH ${OWED_CTES}, ${FIRST_TIMES}
       SELECT first.type, first.step, coalesce(t.content, period.label, plan.title) AS content,
         plan.number || '/' || plan.symbol AS "planNumber", u.name AS "unitName", first.due_on::text AS "dueOn"
       FROM first
         LEFT JOIN extension_request asked ON first.type = 'EXTENSION' AND asked.id = first.obligation_id
         LEFT JOIN assignment a ON a.id = coalesce(asked.assignment_id, first.obligation_id)
         LEFT JOIN unit_report report ON first.type LIKE 'REPORT%' AND report.id = first.obligation_id
         LEFT JOIN report_period period ON period.id = report.period_id
         LEFT JOIN task t ON t.id = a.task_id
         LEFT JOIN unit u ON u.id = coalesce(a.unit_id, report.unit_id)
         JOIN plan ON plan.id = coalesce(a.plan_id, report.plan_id, first.obligation_id)
       WHERE first.day = $6 AND first.user_id = $7
       ORDER BY first.type, first.due_on, t.position, first.obligation_id LIMIT ${MOST_ITEMS}`,
      [...(await this.params(authorityId, given)), authorityId, given.day, given.personId],
    );
  }

  private async params(
    authorityId: string,
    { policy, planId, steps }: PreviewPolicyDto,
  ): Promise<OwedParams> {
    const today = this.clock.today();
    const [calendar, book, due] = await Promise.all([
      this.calendars.load(),
      this.policies.load(),
      this.dataSource.query<Array<{ dueOn: string }>>(
        `SELECT DISTINCT due_on::text AS "dueOn" FROM assignment
         WHERE authority_id = $1 AND state IN ${OPEN_STATES_SQL} AND due_on IS NOT NULL
         UNION SELECT period.due_on::text FROM report_period period JOIN unit_report report ON report.period_id = period.id
         WHERE report.authority_id = $1 AND report.state = 'OPEN' AND period.due_on IS NOT NULL
         UNION SELECT period.due_on::text FROM report_period period JOIN plan ON plan.id = period.plan_id
         WHERE plan.authority_id = $1 AND plan.status = 'ISSUED' AND period.due_on >= $2::date - ${STANDING_DAYS}
         ORDER BY 1`,
        [authorityId, today],
      ),
    ]);
    const days = sendingDays(today, PREVIEW_DAYS, calendar, policy);
    const byPlan = new Map(book.byPlan);
    if (planId && steps) byPlan.set(planId, steps);
    return owedParams(
      { byAuthority: new Map(book.byAuthority).set(authorityId, policy), byPlan },
      {
        days,
        calendar,
        oldestDueOn: due[0]?.dueOn ?? null,
        dueDates: new Set(due.map(({ dueOn }) => dueOn)),
      },
    );
  }
}

/** The first of the days on which each message is owed, without what the ledger has. `$5` is the authority. */
const FIRST_TIMES = `first AS (
  SELECT min(owed.day) AS day, owed.type, owed.obligation_id, owed.step, owed.due_on, owed.user_id
  FROM ${OWED_SQL} owed
  WHERE owed.authority_id = $5 AND NOT EXISTS (
    SELECT FROM reminder r WHERE r.obligation_type = owed.type AND r.obligation_id = owed.obligation_id
      AND r.step = owed.step AND r.due_on = owed.due_on AND r.recipient_id = owed.user_id)
  GROUP BY owed.type, owed.obligation_id, owed.step, owed.due_on, owed.user_id
)`;
