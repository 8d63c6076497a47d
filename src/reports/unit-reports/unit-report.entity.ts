import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  UpdateDateColumn,
} from 'typeorm';
import type { Relation } from 'typeorm';
import { Plan, ReportPeriod } from '../../plans/index.js';
import { Unit } from '../../units/index.js';
import type { UnitReportContent } from './unit-report-content.js';
import type { UnitReportState } from './unit-report.rules.js';

/** What one unit owes for one report period. Days are `yyyy-MM-dd`. */
@Entity('unit_report')
@Index('uq_unit_report', ['periodId', 'unitId'], { unique: true })
@Index('ix_unit_report_unit', ['unitId', 'dueOn'])
@Index('ix_unit_report_plan', ['planId'])
@Index('ix_unit_report_open_due', ['dueOn'], { where: `state = 'OPEN'` })
export class UnitReport {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  periodId: string;

  @ManyToOne(() => ReportPeriod, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'period_id', foreignKeyConstraintName: 'FK_unit_report_period' })
  period?: Relation<ReportPeriod>;

  /** Of its period; here too, so that lists need no join. */
  @Column('uuid')
  planId: string;

  @ManyToOne(() => Plan, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'plan_id', foreignKeyConstraintName: 'FK_unit_report_plan' })
  plan?: Relation<Plan>;

  @Column('uuid')
  unitId: string;

  @ManyToOne(() => Unit, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'unit_id', foreignKeyConstraintName: 'FK_unit_report_unit' })
  unit?: Relation<Unit>;

  /** That issued the plan. */
  @Column('uuid')
  authorityId: string;

  /** Names of units that have ended and for which this one reports. */
  @Column('text', { array: true, default: '{}' })
  formerUnits: string[];

  @Column('text', { default: 'OPEN' })
  state: UnitReportState;

  /** Set while it is open again after a return. */
  @Column('text', { nullable: true })
  returnedReason: string | null;

  /** The last day on which submitting is on time, moved past days off (Bộ luật Dân sự 2015, Điều 148). */
  @Column('date')
  dueOn: string;

  /** When a person of the unit first looked at it. */
  @Column('timestamptz', { nullable: true })
  firstSeenAt: Date | null;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  @Column('date', { nullable: true })
  submittedOn: string | null;

  @Column('uuid', { nullable: true })
  submittedBy: string | null;

  @Column('text', { nullable: true })
  submittedByName: string | null;

  @Column('timestamptz', { nullable: true })
  acceptedAt: Date | null;

  @Column('uuid', { nullable: true })
  acceptedBy: string | null;

  @Column('text', { nullable: true })
  acceptedByName: string | null;

  @Column('text', { nullable: true })
  documentNumber: string | null;

  @Column('date', { nullable: true })
  documentDate: string | null;

  /** What the unit wrote; null until somebody began. */
  @Column('jsonb', { nullable: true })
  content: UnitReportContent | null;

  /** Who wrote last. */
  @Column('text', { nullable: true })
  savedByName: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt: Date;

  @Column('int', { default: 1 })
  version: number;
}
