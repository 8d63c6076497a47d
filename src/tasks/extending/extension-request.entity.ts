import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Assignment } from '../assignment.entity.js';
import type { ExtensionStatus } from './extension.rules.js';

/** A unit asks for a later due date, and what was answered. Days are `yyyy-MM-dd`. */
@Entity('extension_request')
@Index('ix_extension_request_assignment', ['assignmentId', 'askedAt'])
// One open request at a time, whoever asks at the same moment.
@Index('uq_extension_request_open', ['assignmentId'], {
  unique: true,
  where: `status IN ('ASKED', 'COUNTERED')`,
})
@Index('ix_extension_request_waiting', ['authorityId', 'askedAt'], { where: `status = 'ASKED'` })
export class ExtensionRequest {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  assignmentId: string;

  @ManyToOne(() => Assignment, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'assignment_id' })
  assignment?: Relation<Assignment>;

  @Column('uuid')
  authorityId: string;

  @Column('text', { default: 'ASKED' })
  status: ExtensionStatus;

  /** 1 for the assignment's first; what was withdrawn is not counted. */
  @Column('int')
  ordinal: number;

  @Column('uuid')
  askedBy: string;

  @Column('text')
  askedByName: string;

  /** By the business clock. */
  @Column('timestamptz')
  askedAt: Date;

  /** Asked when the last day on time had already passed. */
  @Column('boolean', { default: false })
  late: boolean;

  @Column('text')
  reason: string;

  /** What counted when it was asked; an approved one's keep the way back to the document's. */
  @Column('date')
  fromDueOn: string;

  @Column('boolean')
  fromDueExclusive: boolean;

  @Column('date')
  fromLastDayOn: string;

  @Column('date')
  wantedDueOn: string;

  /** Another date, offered instead; the unit accepts it or withdraws. */
  @Column('date', { nullable: true })
  offeredDueOn: string | null;

  /** The due date that an approval or an accepted offer set. */
  @Column('date', { nullable: true })
  grantedDueOn: string | null;

  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('text', { nullable: true })
  decidedByName: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('text', { nullable: true })
  decisionReason: string | null;

  /** When nobody has to answer any more: approved, refused, withdrawn, or overtaken. */
  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column('int', { default: 1 })
  version: number;
}
