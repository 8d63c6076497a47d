import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  UpdateDateColumn,
} from 'typeorm';
import type { Relation } from 'typeorm';
import { Plan } from '../plans/index.js';
import { Unit } from '../units/index.js';
import { Task } from './task.entity.js';
import type { AssignmentRole, AssignmentState } from './assignment.rules.js';

/** In the order of a unit's list, and all that it is narrowed by: pages and counts are read from the index alone. */
const UNIT_LIST = 'unitId lastDayOn dueOn id state planId role submittedOn dueExclusive'.split(' ');

/** One unit's part in one task; it carries its own status. */
@Entity('assignment')
@Index('uq_assignment', ['taskId', 'unitId'], { unique: true })
@Index('ix_assignment_unit', UNIT_LIST)
@Index('ix_assignment_plan', ['planId', 'state'])
// The official counts and most lists ask the leads, one assignment in many.
@Index(
  'ix_assignment_lead',
  ['planId', 'taskId', 'state', 'lastDayOn', 'dueOn', 'dueExclusive', 'submittedOn'],
  { where: `role = 'LEAD'` },
)
@Index('ix_assignment_submitted', ['submittedOn'], { where: `state = 'SUBMITTED'` })
@Index('ix_assignment_open_due', ['dueOn'], { where: `state IN ('NEW', 'ACKNOWLEDGED', 'IN_PROGRESS')` })
export class Assignment {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  taskId: string;

  @ManyToOne(() => Task, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'task_id' })
  task?: Relation<Task>;

  /** Of its task; here too, so that counts need no join. */
  @Column('uuid')
  planId: string;

  @ManyToOne(() => Plan, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'plan_id' })
  plan?: Relation<Plan>;

  @Column('uuid')
  authorityId: string;

  @Column('uuid')
  unitId: string;

  @ManyToOne(() => Unit, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'unit_id' })
  unit?: Relation<Unit>;

  @Column('text')
  role: AssignmentRole;

  /** The lead that answers for the whole task: the first named. */
  @Column('boolean', { default: false })
  focal: boolean;

  /** The words that named the unit ("Ủy ban nhân dân 16 phường"). */
  @Column('text')
  namedAs: string;

  @Column('text', { default: 'NEW' })
  state: AssignmentState;

  @Column('int', { default: 0 })
  percent: number;

  /** The document's date; never changes. */
  @Column('date', { nullable: true })
  originalDueOn: string | null;

  /** The date that counts now: the document's, or an approved extension's. */
  @Column('date', { nullable: true })
  dueOn: string | null;

  /** "trước ngày": the day before `dueOn` is the last one on time. */
  @Column('boolean', { default: false })
  dueExclusive: boolean;

  /** The last day on which submitting is on time, moved past days off (Bộ luật Dân sự 2015, Điều 148). */
  @Column('date', { nullable: true })
  lastDayOn: string | null;

  @Column('timestamptz', { nullable: true })
  acknowledgedAt: Date | null;

  /** The day the unit submitted: lateness counts from it, not from the confirmation. */
  @Column('date', { nullable: true })
  submittedOn: string | null;

  @Column('timestamptz', { nullable: true })
  completedAt: Date | null;

  /** Why it was last returned; cleared when it is submitted again. */
  @Column('text', { nullable: true })
  returnReason: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt: Date;

  /** Compared and raised by every change; see `stack.md` on why not `@VersionColumn`. */
  @Column('int', { default: 1 })
  version: number;
}
