import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  JoinTable,
  ManyToMany,
  ManyToOne,
  PrimaryColumn,
} from 'typeorm';
import type { Relation } from 'typeorm';
import { StoredFile } from '../files/index.js';
import { Assignment } from './assignment.entity.js';
import type { AssignmentState } from './assignment.rules.js';

/** What a unit reported at one moment. Only ever added. */
@Entity('progress_update')
@Index('ix_progress_update_assignment', ['assignmentId', 'id'])
@Index('ix_progress_update_plan', ['planId'])
// By trigrams, which the migration describes.
@Index('ix_progress_update_search', { synchronize: false })
export class ProgressUpdate {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  assignmentId: string;

  @ManyToOne(() => Assignment, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'assignment_id' })
  assignment?: Relation<Assignment>;

  /** Of its assignment; filled in by the database. */
  @Column({ type: 'uuid', insert: false, update: false })
  planId: string;

  @Column('uuid')
  authorId: string;

  @Column('text')
  authorName: string;

  /** Entered by the coordinator for the unit; always shown as such. */
  @Column('boolean', { default: false })
  onBehalf: boolean;

  /** The assignment's state after this report. */
  @Column('text')
  state: AssignmentState;

  @Column('int')
  percent: number;

  @Column('text', { default: '' })
  result: string;

  @Column('text', { default: '' })
  difficulty: string;

  @Column('text', { default: '' })
  proposal: string;

  /** All its words without accents; filled in by the database. */
  @Column({ type: 'text', default: '', select: false, insert: false, update: false })
  searchText?: string;

  /** The day the unit says it had finished, where that was before the day of the report. */
  @Column('date', { nullable: true })
  completedOn: string | null;

  /** Number and symbol of the document that reports the result ("324/BC-UBND"). */
  @Column('text', { nullable: true })
  documentNumber: string | null;

  @Column('date', { nullable: true })
  documentOn: string | null;

  /** By the business clock. */
  @Column('timestamptz')
  reportedAt: Date;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @ManyToMany(() => StoredFile)
  @JoinTable({
    name: 'progress_update_file',
    joinColumn: { name: 'update_id' },
    inverseJoinColumn: { name: 'file_id' },
  })
  files?: Relation<StoredFile[]>;
}
