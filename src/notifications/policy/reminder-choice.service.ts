import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { notificationsError } from '../notifications.errors.js';
import type { MyReminderChoiceDto } from './dto/reminder-choice.dto.js';
import { Policies, policyOf } from './policies.js';

/** How a person wants to be told, within what the authorities that the person works in allow. */
@Injectable()
export class ReminderChoices {
  constructor(
    private readonly dataSource: DataSource,
    private readonly policies: Policies,
  ) {}

  async of(actor: Actor): Promise<MyReminderChoiceDto> {
    const [row] = await this.dataSource.query<[{ email: boolean; address: string | null }]>(
      `SELECT coalesce(choice.email, true) AS email, p.email AS address
       FROM user_account p LEFT JOIN reminder_choice choice ON choice.user_id = p.id WHERE p.id = $1`,
      [actor.userId],
    );
    return { ...row, emailOptional: await this.emailOptional(actor) };
  }

  /** @throws notifications:EMAIL_REQUIRED where an authority asks for it. */
  async choose(actor: Actor, email: boolean): Promise<MyReminderChoiceDto> {
    if (!email && !(await this.emailOptional(actor))) throw notificationsError('EMAIL_REQUIRED');
    await this.dataSource.query(
      `INSERT INTO reminder_choice (user_id, email) VALUES ($1, $2)
       ON CONFLICT (user_id) DO UPDATE SET email = excluded.email`,
      [actor.userId, email],
    );
    return this.of(actor);
  }

  private async emailOptional(actor: Actor): Promise<boolean> {
    const book = await this.policies.load();
    return actor.roles.every(({ authorityId }) => policyOf(book, authorityId).emailOptional);
  }
}
