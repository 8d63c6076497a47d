import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Plan, ReportPeriod } from '../../plans/index.js';
import type { ReportBody } from './report-schema.js';

/** ISSUED: its last version is out, and nobody is correcting it. */
export type ConsolidatedState = 'DRAFT' | 'ISSUED';

/** The report over all units for one period of a plan, as it is being written. */
@Entity('consolidated_report')
@Index('uq_consolidated_report', ['periodId'], { unique: true })
@Index('ix_consolidated_report_plan', ['planId'])
export class ConsolidatedReport {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  planId: string;

  @ManyToOne(() => Plan, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'plan_id', foreignKeyConstraintName: 'FK_consolidated_report_plan' })
  plan?: Relation<Plan>;

  @Column('uuid')
  periodId: string;

  @ManyToOne(() => ReportPeriod, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'period_id', foreignKeyConstraintName: 'FK_consolidated_report_period' })
  period?: Relation<ReportPeriod>;

  @Column('uuid')
  authorityId: string;

  @Column('text', { default: 'DRAFT' })
  state: ConsolidatedState;

  @Column('jsonb')
  body: ReportBody;

  /** The text as it was last written from its sources: what differs from it a person has changed. */
  @Column('jsonb')
  written: ReportBody;

  /** Why an issued report is being corrected; null before the first issue. */
  @Column('text', { nullable: true })
  correctionReason: string | null;

  @Column('uuid')
  savedBy: string;

  @Column('text')
  savedByName: string;

  /** By the business clock. */
  @Column('timestamptz')
  savedAt: Date;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column('int', { default: 1 })
  version: number;
}
