import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Unit } from '../../units/index.js';
import { Assignment } from '../assignment.entity.js';

/**
 * "Đề nghị phối hợp": the lead, or the coordinator, asks a coordinating unit for its part. It is answered by the next
 * report of that unit, which is read and not stored.
 */
@Entity('contribution_request')
@Index('uq_contribution_request', ['assignmentId', 'askedOn'], { unique: true })
export class ContributionRequest {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_contribution_request' })
  id: string;

  @Column('uuid')
  assignmentId: string;

  @ManyToOne(() => Assignment, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'assignment_id', foreignKeyConstraintName: 'FK_contribution_request_assignment' })
  assignment?: Relation<Assignment>;

  /** The business day: one request a unit and day. */
  @Column('date')
  askedOn: string;

  @Column('date')
  wantedBy: string;

  @Column('text')
  message: string;

  @Column('uuid')
  askingUnitId: string;

  @ManyToOne(() => Unit, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'asking_unit_id', foreignKeyConstraintName: 'FK_contribution_request_unit' })
  askingUnit?: Relation<Unit>;

  @Column('uuid')
  askedBy: string;

  @Column('text')
  askedByName: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
