import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { User } from '../identity/index.js';
import type { MessageKind } from './message-kinds.js';
import type { Attempt } from './attempts.rules.js';

export { MESSAGE_KINDS } from './message-kinds.js';
export type { MessageKind };

/**
 * `INBOX`: the person wants no e-mail, or the next digest says it. `KEPT`: no SMTP is configured; the message is shown on the page "Hộp thư thử".
 * `DELIVERED`: somebody says that the person was told in another way.
 */
export const MESSAGE_STATUSES = [
  'WAITING',
  'SENDING',
  'SENT',
  'KEPT',
  'FAILED',
  'UNCERTAIN',
  'INBOX',
  'NO_ADDRESS',
  'DELIVERED',
  'SKIPPED',
] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

/** One message to one person: shown in the in-app inbox, and sent as e-mail. */
@Entity('message')
@Index('ix_message_recipient', ['recipientId', 'createdAt'])
@Index('ix_message_status', ['status', 'createdAt'])
@Index('uq_message_digest', ['recipientId', 'digestOn'], { unique: true, where: 'digest_on IS NOT NULL' })
@Index('uq_message_counting', ['recipientId', 'countsPeriodId'], {
  unique: true,
  where: 'counts_period_id IS NOT NULL',
})
export class Message {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  recipientId: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'recipient_id' })
  recipient?: Relation<User>;

  @Column('uuid')
  authorityId: string;

  @Column('text')
  kind: MessageKind;

  @Column('text')
  subject: string;

  /** Plain text, shown in the inbox and sent beside the HTML. */
  @Column('text')
  body: string;

  @Column('text')
  html: string;

  /** Where the message leads in the product: a path beginning with `/`. */
  @Column('text')
  link: string;

  /** The address at the time of sending. */
  @Column('text', { nullable: true })
  address: string | null;

  @Column('text', { default: 'WAITING' })
  status: MessageStatus;

  /** Counted up each time it is handed over; only the latest attempt may write its result. */
  @Column('int', { default: 0 })
  attempts: number;

  /** What the mail server said; or, as a catalogue key, why it was not sent. */
  @Column('text', { nullable: true })
  answer: string | null;

  @Column('jsonb', { default: [] })
  attemptLog: Attempt[];

  /** The business day whose digest this is: one a person. Null for everything else. */
  @Column('date', { nullable: true })
  digestOn: string | null;

  /** The report period whose reports it counts: one entry a person, written anew as they come in. Null for all others. */
  @Column('uuid', { nullable: true })
  countsPeriodId: string | null;

  /** Database time until which one process has it. If it runs out it waits for another, or is `UNCERTAIN`. */
  @Column('timestamptz', { nullable: true })
  claimedUntil: Date | null;

  /** Database time from which a sweep may queue it again, while it waits. */
  @Column('timestamptz', { nullable: true })
  nextAttemptAt: Date | null;

  /** By the business clock. */
  @Column('timestamptz')
  composedAt: Date;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  @Column('timestamptz', { nullable: true })
  readAt: Date | null;
}
