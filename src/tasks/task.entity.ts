import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import type { DeadlineKind, DeadlineSource } from '../plans/index.js';
import { Plan, PlanSection } from '../plans/index.js';
import type { UnitReferenceKind } from '../units/index.js';

/** A unit or body as the document names it, kept beside the assignments that came of it. */
export interface TaskReference {
  role: 'LEAD' | 'COORDINATING' | 'SUPERVISING';
  raw: string;
  kind: UnitReferenceKind;
  unitIds: string[];
}

/** One row of a plan: content, expected product, deadline. */
@Entity('task')
@Index('ix_task_plan', ['planId', 'position'])
@Index('ix_task_relative', ['planId'], { where: `deadline_kind = 'relative'` })
@Index('uq_task_occurrence', ['occurrenceOf', 'occurrenceOn'], {
  unique: true,
  where: 'occurrence_of IS NOT NULL',
})
@Index('ix_task_recurring', ['planId'], {
  where: `deadline_kind = 'recurring' AND occurrence_of IS NULL`,
})
// By trigrams, and by each of several leaders, which the migrations describe.
@Index('ix_task_search', { synchronize: false })
@Index('ix_task_leaders', { synchronize: false })
export class Task {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  planId: string;

  @ManyToOne(() => Plan, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'plan_id' })
  plan?: Relation<Plan>;

  @Column('uuid', { nullable: true })
  sectionId: string | null;

  @ManyToOne(() => PlanSection, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'section_id' })
  section?: Relation<PlanSection> | null;

  @Column('int')
  position: number;

  @Column('text', { nullable: true })
  ordinal: string | null;

  @Column('text')
  content: string;

  @Column('text', { nullable: true })
  product: string | null;

  /** Content and product without accents; filled in by the database. */
  @Column({ type: 'text', default: '', select: false, insert: false, update: false })
  searchText?: string;

  /** The document's own words for the deadline. */
  @Column('text', { nullable: true })
  deadlineRaw: string | null;

  @Column('text')
  deadlineKind: DeadlineKind;

  @Column('text')
  deadlineSource: DeadlineSource;

  /** Every unit named, in the document's order. */
  @Column('jsonb', { default: [] })
  references: TaskReference[];

  /** Which leader answers for it, in the document's words. */
  @Column('text', { nullable: true })
  leaderRaw: string | null;

  /** The leaders that are meant. Whoever leads no longer stays named, and is passed over. */
  @Column('uuid', { array: true, default: '{}' })
  leaderIds: string[];

  /** The document's row that this one repeats for a later period; null for the document's rows themselves. */
  @Column('uuid', { nullable: true })
  occurrenceOf: string | null;

  /** Of a periodic task: the due date by which its period is known. */
  @Column('date', { nullable: true })
  occurrenceOn: string | null;

  /** Of a periodic task: the period that this row is for ("Quý II/2026"). */
  @Column('text', { nullable: true })
  period: string | null;

  /** When an amendment of the plan took it out; what was done for it until then stays on record. */
  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;
}
