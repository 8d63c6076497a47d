import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Pending until the message that carries it comes to an end; then that message's status. */
export type ReminderStatus =
  'PENDING' | 'SENT' | 'KEPT' | 'INBOX' | 'FAILED' | 'UNCERTAIN' | 'NO_ADDRESS' | 'DELIVERED' | 'SKIPPED';
/**
 * `PLAN`: a plan was issued or amended. `ASSIGNMENT`: it falls due, or what happened to it. `ESCALATION`: it is overdue for long.
 * `CONFIRMATION`, `EXTENSION`, `UNDATED`: it waits to be confirmed, decided on, given a date. `UNACKNOWLEDGED`: of a
 * plan, something was given and not acknowledged. `STANDING`: a standing task asks for an update with a report of its plan. `REPORT`: a unit's report is opened or falls due, `…_ESCALATION`: it is
 * overdue for long, `…_CONFIRMATION`: it waits to be accepted. `FOLLOW_UP`: somebody urged it on.
 * `REPORT_EVENT`: what happened to a unit's report. `CONSOLIDATION`: the report over all units was issued.
 */
export const OWED_TYPES = [
  'ASSIGNMENT',
  'ESCALATION',
  'CONFIRMATION',
  'EXTENSION',
  'UNDATED',
  'UNACKNOWLEDGED',
  'STANDING',
  'REPORT',
  'REPORT_ESCALATION',
  'REPORT_CONFIRMATION',
] as const;
/** What falls due or waits, and so has steps. */
export type OwedType = (typeof OWED_TYPES)[number];
export type ObligationType = 'PLAN' | 'FOLLOW_UP' | 'REPORT_EVENT' | 'CONSOLIDATION' | OwedType;

/**
 * The ledger: one message owed to one person about one obligation at one step. The unique key is the promise
 * "exactly once per step"; whatever falls over, the next sweep inserts only what is missing.
 */
@Entity('reminder')
@Index('uq_reminder', ['obligationType', 'obligationId', 'step', 'dueOn', 'recipientId'], { unique: true })
@Index('ix_reminder_message', ['messageId'])
@Index('ix_reminder_uncarried', ['recipientId'], { where: 'message_id IS NULL' })
export class Reminder {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  obligationType: ObligationType;

  @Column('uuid')
  obligationId: string;

  /** "D-7", "C+3", "W+2", … in working days; "ISSUED", "SENT", "SUBMITTED:<audit event>" for what just happened. */
  @Column('text')
  step: string;

  /** The due date the step was counted from; the day it began to wait; for what happened, the day it did. */
  @Column('date')
  dueOn: string;

  @Column('uuid')
  recipientId: string;

  @Column('uuid')
  authorityId: string;

  /** The message that carries it, once one was composed. */
  @Column('uuid', { nullable: true })
  messageId: string | null;

  @Column('text', { default: 'PENDING' })
  status: ReminderStatus;

  /** Why it was not sent (completed, moved, person left), as a catalogue key. */
  @Column('text', { nullable: true })
  reason: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
