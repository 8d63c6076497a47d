import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { Locale } from '../../common/index.js';
import { Clock } from '../../common/index.js';
import { SETTINGS } from '../../config/index.js';
import type { Settings } from '../../config/index.js';
import { calendarFeedError } from './calendar-feed.errors.js';
import { calendarOf, Deadline, ReportDeadline } from './deadline-calendar.js';
import type { CalendarFeedDto } from './dto/calendar-feed.dto.js';

/** What a calendar shows at most, the nearest first kept. */
const MOST = 2_000;

@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async stateOf(userId: string): Promise<CalendarFeedDto> {
    const [feed] = await this.dataSource.query<Array<Omit<CalendarFeedDto, 'active'>>>(
      'SELECT created_at AS "createdAt", last_read_at AS "lastReadAt" FROM calendar_feed WHERE user_id = $1',
      [userId],
    );
    return feed ? { active: true, ...feed } : { active: false, createdAt: null, lastReadAt: null };
  }

  /**
   * What the person's own units have to do, now: whoever has left, or moved to another unit, is shown no more.
   * @throws NOT_FOUND for an address that was never given, was replaced or was revoked
   */
  async calendar(token: string): Promise<string> {
    const [[owner]] = await this.dataSource.query<[Array<{ userId: string; locale: Locale }>, number]>(
      `UPDATE calendar_feed feed SET last_read_at = now() FROM user_account p
       WHERE feed.token_hash = $1 AND p.id = feed.user_id AND p.active
       RETURNING p.id AS "userId", p.locale`,
      [hashOf(token)],
    );
    if (!owner) throw calendarFeedError('NOT_FOUND');
    const deadlines = await this.dataSource.query<Deadline[]>(
      `SELECT a.id AS "assignmentId", a.version, a.updated_at AS "updatedAt", t.id AS "taskId", t.content,
         plan.number || '/' || plan.symbol AS "planNumber", u.name AS "unitName", a.role, a.state,
         a.due_on::text AS "dueOn", a.due_exclusive AS "dueExclusive"
       FROM assignment a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id
         JOIN plan ON plan.id = a.plan_id AND plan.status <> 'DRAFT'
       WHERE a.due_on BETWEEN $2::date - 90 AND $2::date + 400
         AND a.unit_id IN (SELECT r.unit_id FROM role_assignment r JOIN unit own ON own.id = r.unit_id
           WHERE r.user_id = $1 AND (r.role IN ('HEAD', 'SPECIALIST') OR (r.role = 'LEADER' AND own.kind = 'AUTHORITY')))
       ORDER BY abs(a.due_on - $2::date), a.id LIMIT ${MOST}`,
      [owner.userId, this.clock.today()],
    );
    const reports = await this.dataSource.query<ReportDeadline[]>(
      `SELECT report.id AS "reportId", report.version, report.updated_at AS "updatedAt",
         coalesce(period.label, period.raw) AS label, plan.number || '/' || plan.symbol AS "planNumber",
         u.name AS "unitName", report.state, period.closed_at IS NOT NULL AS closed,
         period.due_on::text AS "dueOn", period.exclusive AS "dueExclusive"
       FROM unit_report report JOIN report_period period ON period.id = report.period_id
         JOIN unit u ON u.id = report.unit_id JOIN plan ON plan.id = report.plan_id AND plan.status <> 'DRAFT'
       WHERE period.due_on BETWEEN $2::date - 90 AND $2::date + 400
         AND coalesce(u.successor_id, u.id) IN (SELECT r.unit_id FROM role_assignment r JOIN unit own ON own.id = r.unit_id
           WHERE r.user_id = $1 AND (r.role IN ('HEAD', 'SPECIALIST') OR (r.role = 'LEADER' AND own.kind = 'AUTHORITY')))
       ORDER BY abs(period.due_on - $2::date), report.id LIMIT ${MOST}`,
      [owner.userId, this.clock.today()],
    );
    return calendarOf(deadlines, reports, owner.locale, this.settings.publicUrl);
  }
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
