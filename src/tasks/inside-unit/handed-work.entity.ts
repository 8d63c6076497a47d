import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { User } from '../../identity/index.js';
import { Assignment } from '../assignment.entity.js';

/** An assignment that its unit's head has handed to one specialist of the unit. */
@Entity('handed_work')
@Index('ix_handed_work_specialist', ['specialistId'])
export class HandedWork {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_handed_work' })
  assignmentId: string;

  @ManyToOne(() => Assignment, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'assignment_id', foreignKeyConstraintName: 'FK_handed_work_assignment' })
  assignment?: Relation<Assignment>;

  @Column('uuid')
  specialistId: string;

  @ManyToOne(() => User, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'specialist_id', foreignKeyConstraintName: 'FK_handed_work_specialist' })
  specialist?: Relation<User>;

  /** The unit's own date, `yyyy-MM-dd`; normally before the official one. */
  @Column('date', { nullable: true })
  internalDueOn: string | null;

  @Column('text', { default: '' })
  note: string;

  @Column('uuid')
  handedBy: string;

  @Column('text')
  handedByName: string;

  /** By the business clock. */
  @Column('timestamptz')
  handedAt: Date;

  @Column('int', { default: 1 })
  version: number;
}
