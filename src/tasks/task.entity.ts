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
// By trigrams, which the migration describes.
@Index('ix_task_search', { synchronize: false })
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

  /** When an amendment of the plan took it out; what was done for it until then stays on record. */
  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;
}
