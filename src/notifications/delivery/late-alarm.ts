import {
  BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  OnApplicationBootstrap,
} from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { SETTINGS } from '../../config/index.js';
import type { Settings } from '../../config/index.js';
import { Transactions } from '../../database/index.js';
import { Delays, Health } from '../health.queries.js';
import { Content, contentOf } from '../letter.js';
import type { Reader } from '../letter-lines.js';
import { MessageStore } from '../message-store.js';
import { OutgoingMail } from '../outgoing-mail.js';
import { ALARMED_SQL } from '../notices.queries.js';
import { SendingPlace } from '../sending-place.js';
import { deliveryText } from './delivery.messages.js';

const LOOK_EVERY_MS = 60_000;
const ALARM = 'late';

/**
 * Tells administrators that what is due does not leave, once for each incident. Every process looks, those that
 * carry no jobs out as well: it must be heard of when all workers are gone, and its mail does not go by the queue.
 */
@Injectable()
export class LateAlarm implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('delivery');
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly health: Health,
    private readonly transactions: Transactions,
    private readonly store: MessageStore,
    private readonly mail: OutgoingMail,
    private readonly place: SendingPlace,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.looking = this.look().catch((error: unknown) => this.log.warn(String(error)));
    }, LOOK_EVERY_MS);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.looking;
  }

  async look(): Promise<void> {
    // A restored copy sends nothing, and so nothing of it is late.
    if (!(await this.place.isHere())) return;
    const delays = await this.health.delays();
    if (!this.health.isLate(delays)) {
      await this.transactions.run((em) => em.query('DELETE FROM delivery_alarm WHERE name = $1', [ALARM]));
      return;
    }
    const messageIds = await this.transactions.run((em) => this.open(em, delays));
    if (!messageIds.length) return;
    this.log.warn(`late: ${JSON.stringify(delays)}; ${messageIds.length} people are told`);
    await this.mail.send(messageIds);
  }

  /** @returns the messages written; none where the incident is known already. */
  private async open(em: EntityManager, delays: Delays): Promise<string[]> {
    const opened = await em.query<unknown[]>(
      'INSERT INTO delivery_alarm (name, opened_at) VALUES ($1, now()) ON CONFLICT DO NOTHING RETURNING name',
      [ALARM],
    );
    if (!opened.length) return [];
    const readers = await em.query<Array<Reader & { id: string; authorityId: string }>>(
      `SELECT DISTINCT ON (p.id) p.id, p.full_name AS "fullName", p.locale, told.authority_id AS "authorityId"
       FROM ${ALARMED_SQL} told JOIN user_account p ON p.id = told.user_id ORDER BY p.id`,
    );
    const [{ count }] = await em.query<[{ count: number }]>(
      `SELECT count(*)::int AS count FROM message WHERE status = 'WAITING'`,
    );
    return this.store.addAll(
      em,
      readers.map((reader) => ({
        recipientId: reader.id,
        authorityId: reader.authorityId,
        kind: 'DELIVERY_LATE',
        content: alarmContent(reader, delays, count, this.settings.publicUrl),
        reminderIds: [],
      })),
    );
  }
}

function alarmContent(
  { fullName, locale }: Reader,
  { oldestUnsentSeconds, sweepSecondsAgo }: Delays,
  count: number,
  publicUrl: string,
): Content {
  const say = (key: Parameters<typeof deliveryText>[1], params?: Record<string, string | number>) =>
    deliveryText(locale, key, params);
  const minutes = (seconds: number) => ({ minutes: Math.floor(seconds / 60) });
  const letter = {
    subject:
      oldestUnsentSeconds === null
        ? say('ALARM_SUBJECT_SWEEP')
        : say('ALARM_SUBJECT', minutes(oldestUnsentSeconds)),
    greeting: say('ALARM_GREETING', { name: fullName }),
    intro: say('ALARM_INTRO'),
    groups: [
      {
        heading: null,
        lines: [
          {
            title: say('ALARM_WAITING', { count }),
            details: [
              oldestUnsentSeconds === null
                ? say('ALARM_NOTHING_WAITS')
                : say('ALARM_OLDEST', minutes(oldestUnsentSeconds)),
            ],
            path: '/delivery',
          },
          {
            title:
              sweepSecondsAgo === null
                ? say('ALARM_SWEEP_NEVER')
                : say('ALARM_SWEEP', minutes(sweepSecondsAgo)),
            details: [say('ALARM_SWEEP_HINT')],
            path: '/delivery',
          },
        ],
      },
    ],
    button: { label: say('ALARM_BUTTON'), path: '/delivery' },
    closing: say('ALARM_CLOSING'),
  };
  return contentOf(letter, publicUrl, locale);
}
