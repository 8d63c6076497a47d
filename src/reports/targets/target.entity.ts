import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Plan } from '../../plans/index.js';
import { Task } from '../../tasks/index.js';
import { Unit } from '../../units/index.js';
import type { Accumulation, TargetDirection } from './targets.rules.js';

/** A number that a plan wants reached (chỉ tiêu). Decimals are decimal strings. */
@Entity('target')
@Index('ix_target_plan', ['planId', 'position'])
@Index('ix_target_unit', ['unitId'])
export class Target {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  planId: string;

  @ManyToOne(() => Plan, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'plan_id', foreignKeyConstraintName: 'FK_target_plan' })
  plan?: Relation<Plan>;

  @Column('int')
  position: number;

  @Column('text')
  name: string;

  /** "tỷ đồng", "%", "hộ" */
  @Column('text')
  unitOfMeasure: string;

  @Column('text')
  direction: TargetDirection;

  /** Of the whole year or plan; for REDUCE_BY a percentage. Null: only watched. */
  @Column('numeric', { precision: 24, scale: 6, nullable: true })
  planned: string | null;

  @Column('text')
  accumulation: Accumulation;

  /** Every unit of the plan gives its own value; the whole is their sum. */
  @Column('boolean', { default: false })
  byUnits: boolean;

  /** Who answers for the value, where it is one unit. */
  @Column('uuid', { nullable: true })
  unitId: string | null;

  @ManyToOne(() => Unit, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'unit_id', foreignKeyConstraintName: 'FK_target_unit' })
  unit?: Relation<Unit> | null;

  @Column('uuid', { nullable: true })
  taskId: string | null;

  @ManyToOne(() => Task, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'task_id', foreignKeyConstraintName: 'FK_target_task' })
  task?: Relation<Task> | null;

  /** The words of the task that it was taken from. */
  @Column('text', { nullable: true })
  quote: string | null;

  /** The same target in last year's plan: its values are the same period's of last year. */
  @Column('uuid', { nullable: true })
  previousId: string | null;

  @ManyToOne(() => Target, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'previous_id', foreignKeyConstraintName: 'FK_target_previous' })
  previous?: Relation<Target> | null;

  /** Taken out by the coordinator; its values stay on record. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column('int', { default: 1 })
  version: number;
}
