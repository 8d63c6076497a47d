import { Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { User } from '../../identity/index.js';
import { Webhook } from './webhook.entity.js';

/** That a person asks to be told by this gateway as well. */
@Entity('webhook_choice')
export class WebhookChoice {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_webhook_choice' })
  userId: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'FK_webhook_choice_user' })
  user?: Relation<User>;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_webhook_choice' })
  webhookId: string;

  @ManyToOne(() => Webhook, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'webhook_id', foreignKeyConstraintName: 'FK_webhook_choice_webhook' })
  webhook?: Relation<Webhook>;
}
