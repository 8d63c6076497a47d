import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Assignment } from '../assignment.entity.js';

/** One line of the checklist by which a unit works on its assignment. */
@Entity('work_step')
@Index('ix_work_step_assignment', ['assignmentId', 'position'])
export class WorkStep {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_work_step' })
  id: string;

  @Column('uuid')
  assignmentId: string;

  @ManyToOne(() => Assignment, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'assignment_id', foreignKeyConstraintName: 'FK_work_step_assignment' })
  assignment?: Relation<Assignment>;

  @Column('int')
  position: number;

  @Column('text')
  content: string;

  /** By the business clock. */
  @Column('timestamptz', { nullable: true })
  doneAt: Date | null;

  @Column('uuid', { nullable: true })
  doneBy: string | null;

  @Column('text', { nullable: true })
  doneByName: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column('int', { default: 1 })
  version: number;
}
