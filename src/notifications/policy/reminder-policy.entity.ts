import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, UpdateDateColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Plan } from '../../plans/index.js';
import { Unit } from '../../units/index.js';
import type { ReminderPolicy, ReminderSteps } from '../reminder.rules.js';

/** When an authority's people are written to, or what one of its plans has of its own. Without a row: the default. */
@Entity('reminder_policy')
@Index('uq_reminder_policy_authority', ['authorityId'], { unique: true, where: 'plan_id IS NULL' })
@Index('uq_reminder_policy_plan', ['planId'], { unique: true, where: 'plan_id IS NOT NULL' })
export class ReminderPolicyRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_reminder_policy' })
  id: string;

  @Column('uuid')
  authorityId: string;

  @ManyToOne(() => Unit, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'authority_id', foreignKeyConstraintName: 'FK_reminder_policy_authority' })
  authority?: Relation<Unit>;

  /** Null: of the authority itself. */
  @Column('uuid', { nullable: true })
  planId: string | null;

  @ManyToOne(() => Plan, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'plan_id', foreignKeyConstraintName: 'FK_reminder_policy_plan' })
  plan?: Relation<Plan> | null;

  /** A plan's holds the steps alone. */
  @Column('jsonb')
  policy: ReminderPolicy | ReminderSteps;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt: Date;

  @Column('int', { default: 1 })
  version: number;
}
