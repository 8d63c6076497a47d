import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { User } from '../../identity/index.js';
import type { Attempt } from '../attempts.rules.js';
import { Message } from '../message.entity.js';
import { Webhook } from './webhook.entity.js';

export const WEBHOOK_DELIVERY_STATUSES = [
  'WAITING',
  'SENDING',
  'SENT',
  'FAILED',
  'UNCERTAIN',
  'SKIPPED',
] as const;
export type WebhookDeliveryStatus = (typeof WEBHOOK_DELIVERY_STATUSES)[number];

/**
 * One message handed to one gateway. Its id is the `webhook-id` at every attempt; the unique key makes "exactly once
 * per step" hold for each gateway, as the ledger's does for the message.
 */
@Entity('webhook_delivery')
@Index('uq_webhook_delivery_message', ['messageId', 'webhookId'], { unique: true })
@Index('ix_webhook_delivery_webhook', ['webhookId', 'createdAt'])
@Index('ix_webhook_delivery_open', ['createdAt'], { where: `status IN ('WAITING', 'SENDING')` })
export class WebhookDelivery {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_webhook_delivery' })
  id: string;

  @Column('uuid')
  webhookId: string;

  @ManyToOne(() => Webhook, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'webhook_id', foreignKeyConstraintName: 'FK_webhook_delivery_webhook' })
  webhook?: Relation<Webhook>;

  /** Null: a person tries the gateway. */
  @Column('uuid', { nullable: true })
  messageId: string | null;

  @ManyToOne(() => Message, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'message_id', foreignKeyConstraintName: 'FK_webhook_delivery_message' })
  message?: Relation<Message> | null;

  @Column('uuid')
  recipientId: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'recipient_id', foreignKeyConstraintName: 'FK_webhook_delivery_recipient' })
  recipient?: Relation<User>;

  @Column('text', { default: 'WAITING' })
  status: WebhookDeliveryStatus;

  /** Counted up each time it is handed over; only the latest attempt may write its result. */
  @Column('int', { default: 0 })
  attempts: number;

  /** What the gateway said; or, as a catalogue key, why it was not handed over. */
  @Column('text', { nullable: true })
  answer: string | null;

  @Column('jsonb', { default: [] })
  attemptLog: Attempt[];

  /** By database time, as of a message. */
  @Column('timestamptz', { nullable: true })
  claimedUntil: Date | null;

  @Column('timestamptz', { nullable: true })
  nextAttemptAt: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;
}
