import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { FollowUp } from './follow-up.entity.js';

/** A unit's report that a follow-up was about. The report itself belongs to `reports/`: known here by name only. */
@Entity('follow_up_report')
@Index('ix_follow_up_report_unit_report', ['unitReportId'])
export class FollowUpReport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_follow_up_report' })
  followUpId: string;

  @ManyToOne(() => FollowUp, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'follow_up_id', foreignKeyConstraintName: 'FK_follow_up_report_follow_up' })
  followUp?: Relation<FollowUp>;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_follow_up_report' })
  unitReportId: string;

  @ManyToOne('UnitReport', { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'unit_report_id', foreignKeyConstraintName: 'FK_follow_up_report_unit_report' })
  unitReport?: object;
}
