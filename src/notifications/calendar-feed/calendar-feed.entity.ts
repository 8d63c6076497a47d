import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { User } from '../../identity/index.js';

/** The secret address of a person's calendar: one at a time, kept as a hash only. */
@Entity('calendar_feed')
@Index('uq_calendar_feed_token', ['tokenHash'], { unique: true })
export class CalendarFeed {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_calendar_feed' })
  userId: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'FK_calendar_feed_user' })
  user?: Relation<User>;

  /** SHA-256 of the secret part of the address, hexadecimal. */
  @Column('text')
  tokenHash: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  /** When a calendar program last asked; shown to the person, who may wonder who reads it. */
  @Column('timestamptz', { nullable: true })
  lastReadAt: Date | null;
}
