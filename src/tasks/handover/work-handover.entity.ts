import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { User } from '../../identity/index.js';
import { Unit } from '../../units/index.js';

export const HANDOVER_STATUSES = ['PLANNED', 'DONE', 'WITHDRAWN'] as const;
export type HandoverStatus = (typeof HANDOVER_STATUSES)[number];

/** What a hand-over came to. */
export interface HandoverOutcome {
  assignments: number;
  drafts: number;
  roles: string[];
}

/** All open work that one person does at a unit goes to a colleague, on a day. */
@Entity('work_handover')
@Index('ix_work_handover_unit', ['unitId', 'createdAt'])
@Index('ix_work_handover_planned', ['effectiveOn'], { where: `status = 'PLANNED'` })
export class WorkHandover {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_work_handover' })
  id: string;

  @Column('uuid')
  authorityId: string;

  @Column('uuid')
  unitId: string;

  @ManyToOne(() => Unit, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'unit_id', foreignKeyConstraintName: 'FK_work_handover_unit' })
  unit?: Relation<Unit>;

  @Column('uuid')
  fromId: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'from_id', foreignKeyConstraintName: 'FK_work_handover_from' })
  from?: Relation<User>;

  @Column('text')
  fromName: string;

  @Column('uuid')
  toId: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'to_id', foreignKeyConstraintName: 'FK_work_handover_to' })
  to?: Relation<User>;

  @Column('text')
  toName: string;

  /** The roles that the person holds at the unit go along. */
  @Column('boolean', { default: false })
  takesRoles: boolean;

  /** `yyyy-MM-dd` */
  @Column('date')
  effectiveOn: string;

  @Column('text')
  reason: string;

  @Column('text', { default: 'PLANNED' })
  status: HandoverStatus;

  @Column('jsonb', { nullable: true })
  outcome: HandoverOutcome | null;

  /** Why it could not be done on its day; it is tried again. */
  @Column('text', { nullable: true })
  problem: string | null;

  @Column('uuid')
  createdBy: string;

  @Column('text')
  createdByName: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  /** By the business clock. */
  @Column('timestamptz', { nullable: true })
  doneAt: Date | null;

  /** When both were told. */
  @Column('timestamptz', { nullable: true })
  toldAt: Date | null;

  @Column('int', { default: 1 })
  version: number;
}
