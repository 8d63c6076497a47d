import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import type { ReportRemark, UnitReportContent } from './unit-report-content.js';
import { UnitReport } from './unit-report.entity.js';

/** What a unit submitted at one time, and what was decided about it. Only the decision and the answers are added. */
@Entity('unit_report_version')
@Index('uq_unit_report_version', ['reportId', 'number'], { unique: true })
export class UnitReportVersion {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  reportId: string;

  @ManyToOne(() => UnitReport, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'report_id', foreignKeyConstraintName: 'FK_unit_report_version_report' })
  report?: Relation<UnitReport>;

  /** From 1. */
  @Column('int')
  number: number;

  @Column('jsonb')
  content: UnitReportContent;

  @Column('text', { nullable: true })
  documentNumber: string | null;

  @Column('date', { nullable: true })
  documentDate: string | null;

  @Column('timestamptz')
  submittedAt: Date;

  @Column('date')
  submittedOn: string;

  @Column('uuid')
  submittedBy: string;

  @Column('text')
  submittedByName: string;

  @Column('text', { nullable: true })
  decision: 'ACCEPTED' | 'RETURNED' | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('text', { nullable: true })
  decidedByName: string | null;

  /** Why it was returned. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('jsonb', { default: [] })
  remarks: ReportRemark[];
}
