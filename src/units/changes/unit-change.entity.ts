import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Unit } from '../unit.entity.js';
import type { UnitChangeKind, UnitChangeProposal } from './unit-change.rules.js';

export const UNIT_CHANGE_STATUSES = ['PLANNED', 'APPLIED', 'WITHDRAWN'] as const;
export type UnitChangeStatus = (typeof UNIT_CHANGE_STATUSES)[number];

/** What a change came to, with the names as they were then. */
export interface UnitChangeOutcome {
  units: string[];
  successors: string[];
  /** Assignments that went over. */
  moved: number;
  /** Parts in a task of which the successor had one already. */
  merged: number;
  people: number;
  /** Successors of which nobody is in charge, for those before them had leaders who differed. */
  withoutLeader?: string[];
}

/** A decision that units change on a day. */
@Entity('unit_change')
@Index('ix_unit_change_authority', ['authorityId', 'createdAt'])
@Index('ix_unit_change_planned', ['effectiveOn'], { where: `status = 'PLANNED'` })
export class UnitChange {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  authorityId: string;

  @ManyToOne(() => Unit, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'authority_id' })
  authority?: Relation<Unit>;

  @Column('text')
  kind: UnitChangeKind;

  /** `yyyy-MM-dd` */
  @Column('date')
  effectiveOn: string;

  /** The decision it is made by. */
  @Column('text')
  ground: string;

  @Column('jsonb')
  proposal: UnitChangeProposal;

  @Column('text', { default: 'PLANNED' })
  status: UnitChangeStatus;

  /** Why it could not be applied on its day, as an error's code; it is tried again. */
  @Column('text', { nullable: true })
  problem: string | null;

  @Column('jsonb', { nullable: true })
  outcome: UnitChangeOutcome | null;

  @Column('uuid')
  createdBy: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  /** By the business clock. */
  @Column('timestamptz', { nullable: true })
  appliedAt: Date | null;

  /** When those who answer for the units were told. */
  @Column('timestamptz', { nullable: true })
  toldAt: Date | null;

  @Column('int', { default: 1 })
  version: number;
}
