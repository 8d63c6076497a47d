import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Actor, unitsWhere } from '../access/index.js';
import { PageQuery, pageWindow } from '../common/index.js';
import { SETTINGS } from '../config/index.js';
import type { Settings } from '../config/index.js';
import type { TestMailDetailDto, TestMailDto, TestMailListDto } from './dto/test-mail.dto.js';
import { notificationsError } from './notifications.errors.js';

/** Messages about the actor's authorities alone: one that also names another authority's tasks is not shown. */
const OWN = `m.authority_id = ANY($1::uuid[]) AND m.status <> 'SKIPPED'
  AND NOT EXISTS (SELECT FROM reminder r WHERE r.message_id = m.id AND r.authority_id <> ALL($1::uuid[]))`;

const COLUMNS = `m.id, coalesce(m.address, p.email) AS "to", p.full_name AS "recipientName", m.subject,
  m.composed_at AS "composedAt", m.status`;

/** The page "Hộp thư thử": what would have been sent, while there is no mail server. */
@Injectable()
export class TestMailbox {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  get enabled(): boolean {
    return this.settings.smtpUrl === null;
  }

  async list(actor: Actor, query: PageQuery): Promise<TestMailListDto> {
    const authorities = this.authoritiesOf(actor);
    const { limit, offset } = pageWindow(query);
    const [items, [counted]] = await Promise.all([
      this.dataSource.query<TestMailDto[]>(
        `SELECT ${COLUMNS} FROM message m JOIN user_account p ON p.id = m.recipient_id
         WHERE ${OWN} ORDER BY m.created_at DESC, m.id DESC LIMIT $2 OFFSET $3`,
        [authorities, limit, offset],
      ),
      this.dataSource.query<[{ total: number }]>(
        `SELECT count(*)::int AS total FROM message m WHERE ${OWN}`,
        [authorities],
      ),
    ]);
    return { items, total: counted.total, page: query.page, pageSize: query.pageSize };
  }

  /** @throws NOT_FOUND when it is not of the actor's authorities. */
  async one(actor: Actor, id: string): Promise<TestMailDetailDto> {
    const [mail] = await this.dataSource.query<TestMailDetailDto[]>(
      `SELECT ${COLUMNS}, m.html, m.body AS text FROM message m JOIN user_account p ON p.id = m.recipient_id
       WHERE ${OWN} AND m.id = $2`,
      [this.authoritiesOf(actor), id],
    );
    if (!mail) throw notificationsError('NOT_FOUND');
    return mail;
  }

  private authoritiesOf(actor: Actor): string[] {
    if (!this.enabled) throw notificationsError('TEST_MAILBOX_OFF');
    return unitsWhere(actor, 'mail.test');
  }
}
