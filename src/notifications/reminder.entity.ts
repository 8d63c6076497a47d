import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Pending until the message that carries it comes to an end; then that message's status. */
export type ReminderStatus = 'PENDING' | 'SENT' | 'KEPT' | 'FAILED' | 'UNCERTAIN' | 'NO_ADDRESS' | 'SKIPPED';
/** `PLAN`: a plan was issued. `ASSIGNMENT`: it falls due, or what happened to it. */
export type ObligationType = 'PLAN' | 'ASSIGNMENT';

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

  /** "D-7", "D0", "D+1", … in working days; "ISSUED", "SUBMITTED:<audit event>" for what just happened. */
  @Column('text')
  step: string;

  /** The due date the step was counted from; for what happened, the day it did. */
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
