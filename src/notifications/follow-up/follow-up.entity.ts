import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import type { OfficialDocument } from '../../documents/official/index.js';
import { Plan, ReportPeriod } from '../../plans/index.js';

/** A coordinator urged units on about what is overdue: what was written, and the letter as it was then. */
@Entity('follow_up')
@Index('ix_follow_up_plan', ['planId', 'sentAt'])
@Index('ix_follow_up_period', ['periodId'], { where: 'period_id IS NOT NULL' })
export class FollowUp {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_follow_up' })
  id: string;

  @Column('uuid')
  authorityId: string;

  @Column('uuid')
  planId: string;

  @ManyToOne(() => Plan, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'plan_id', foreignKeyConstraintName: 'FK_follow_up_plan' })
  plan?: Relation<Plan>;

  /** Set where it is about the reports owed for a period, and not about tasks. */
  @Column('uuid', { nullable: true })
  periodId: string | null;

  @ManyToOne(() => ReportPeriod, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'period_id', foreignKeyConstraintName: 'FK_follow_up_period' })
  period?: Relation<ReportPeriod>;

  @Column('uuid')
  sentBy: string;

  @Column('text')
  sentByName: string;

  /** By the business clock. */
  @Column('timestamptz')
  sentAt: Date;

  @Column('text')
  text: string;

  /** Something in it was followed up for the third time or more: the leaders were told. */
  @Column('boolean')
  escalated: boolean;

  /** Frozen: the same letter comes out next year. */
  @Column('jsonb')
  letter: OfficialDocument;
}
