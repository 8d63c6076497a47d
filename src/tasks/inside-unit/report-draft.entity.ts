import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Assignment } from '../assignment.entity.js';
import type { DraftStage } from './inside-unit.rules.js';

/** A report that a specialist has written for the head of the unit. It is gone once it was reported. */
@Entity('report_draft')
export class ReportDraft {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_report_draft' })
  assignmentId: string;

  @ManyToOne(() => Assignment, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'assignment_id', foreignKeyConstraintName: 'FK_report_draft_assignment' })
  assignment?: Relation<Assignment>;

  @Column('uuid')
  authorId: string;

  @Column('text')
  authorName: string;

  @Column('text', { default: 'WRITING' })
  stage: DraftStage;

  /** Reports the work as done, and not only how far it is. */
  @Column('boolean', { default: false })
  finished: boolean;

  @Column('int', { default: 0 })
  percent: number;

  @Column('text', { default: '' })
  result: string;

  @Column('text', { default: '' })
  difficulty: string;

  @Column('text', { default: '' })
  proposal: string;

  @Column('date', { nullable: true })
  completedOn: string | null;

  /** Uploaded and not yet attached to a report. */
  @Column('uuid', { array: true, default: '{}' })
  fileIds: string[];

  /** Why the head gave it back. */
  @Column('text', { nullable: true })
  remark: string | null;

  @Column('text', { nullable: true })
  remarkByName: string | null;

  /** By the business clock. */
  @Column('timestamptz')
  savedAt: Date;

  @Column('int', { default: 1 })
  version: number;
}
