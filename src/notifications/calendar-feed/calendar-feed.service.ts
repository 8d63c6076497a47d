import { Inject, Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { SETTINGS } from '../../config/index.js';
import type { Settings } from '../../config/index.js';
import { Transactions } from '../../database/index.js';
import { CalendarFeeds, hashOf } from './calendar-feed.queries.js';
import type { NewCalendarFeedDto } from './dto/calendar-feed.dto.js';

/** The address of a person's own calendar: made, replaced and revoked by that person. */
@Injectable()
export class CalendarFeedService {
  constructor(
    private readonly transactions: Transactions,
    private readonly feeds: CalendarFeeds,
    private readonly audit: Audit,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** A new address; the one before it, if any, ends at once. */
  async renew(actor: Actor): Promise<NewCalendarFeedDto> {
    const token = randomBytes(32).toString('base64url');
    await this.transactions.run(async (em) => {
      await em.query(
        `INSERT INTO calendar_feed (user_id, token_hash) VALUES ($1, $2)
         ON CONFLICT (user_id) DO UPDATE SET token_hash = excluded.token_hash, created_at = now(), last_read_at = NULL`,
        [actor.userId, hashOf(token)],
      );
      await this.audit.record(em, actor, {
        kind: 'calendar-feed.renewed',
        subject: { type: 'user', id: actor.userId },
        authorityId: null,
        payload: {},
      });
    });
    const address = `${this.settings.publicUrl}/api/calendar-feed/${token}.ics`;
    return { ...(await this.feeds.stateOf(actor.userId)), address };
  }

  async revoke(actor: Actor): Promise<void> {
    await this.transactions.run(async (em) => {
      const [, revoked] = await em.query<[unknown, number]>('DELETE FROM calendar_feed WHERE user_id = $1', [
        actor.userId,
      ]);
      if (!revoked) return;
      await this.audit.record(em, actor, {
        kind: 'calendar-feed.revoked',
        subject: { type: 'user', id: actor.userId },
        authorityId: null,
        payload: {},
      });
    });
  }
}
