import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, pageWindow } from '../common/index.js';
import type { NotificationDto, NotificationListDto, NotificationsQuery } from './dto/notification.dto.js';
import { announceInboxNews } from './live/inbox-news.js';
import { notificationsError } from './notifications.errors.js';

/** A person's own messages. One that was never sent because nothing was owed any more is not among them. */
const OWN = `recipient_id = $1 AND status <> 'SKIPPED'`;

@Injectable()
export class Inbox {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(userId: string, query: NotificationsQuery): Promise<NotificationListDto> {
    const { limit, offset } = pageWindow(query);
    const where = query.unread ? `${OWN} AND read_at IS NULL` : OWN;
    const [items, [counted]] = await Promise.all([
      this.dataSource.query<NotificationDto[]>(
        `SELECT id, kind, subject, body, link, composed_at AS "composedAt", read_at AS "readAt"
         FROM message WHERE ${where} ORDER BY created_at DESC, id DESC LIMIT $2 OFFSET $3`,
        [userId, limit, offset],
      ),
      this.dataSource.query<[{ total: number }]>(
        `SELECT count(*)::int AS total FROM message WHERE ${where}`,
        [userId],
      ),
    ]);
    return { items, total: counted.total, page: query.page, pageSize: query.pageSize };
  }

  async unreadCount(userId: string): Promise<number> {
    const [counted] = await this.dataSource.query<[{ total: number }]>(
      `SELECT count(*)::int AS total FROM message WHERE ${OWN} AND read_at IS NULL`,
      [userId],
    );
    return counted.total;
  }

  /** @throws NOT_FOUND when it is not this person's. */
  async markRead(userId: string, id: string): Promise<void> {
    const [, changed] = await this.dataSource.query<[unknown, number]>(
      `UPDATE message SET read_at = coalesce(read_at, $3) WHERE ${OWN} AND id = $2`,
      [userId, id, this.clock.now()],
    );
    if (!changed) throw notificationsError('NOT_FOUND');
    await announceInboxNews(this.dataSource.manager, [userId]);
  }

  async markAllRead(userId: string): Promise<void> {
    await this.dataSource.query(`UPDATE message SET read_at = $2 WHERE ${OWN} AND read_at IS NULL`, [
      userId,
      this.clock.now(),
    ]);
    await announceInboxNews(this.dataSource.manager, [userId]);
  }
}
