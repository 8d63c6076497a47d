import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Plan } from './plan.entity.js';

export const REPORT_PERIOD_KINDS = ['MONTH', 'QUARTER', 'HALF_YEAR', 'NINE_MONTHS', 'YEAR', 'NAMED'] as const;
/** NAMED: an occasion that the plan names, of no regular length ("tổng kết đợt thi đua"). */
export type ReportPeriodKindName = (typeof REPORT_PERIOD_KINDS)[number];

/** LEADS: units that lead a task of the plan; ALL: those that coordinate as well. */
export type ReportOwedBy = 'LEADS' | 'ALL';

/** One report that the plan asks its units for, or that the coordinator adds. */
@Entity('report_period')
@Index('ix_report_period_plan', ['planId', 'position'])
@Index('ix_report_period_to_open', ['dueOn'], { where: 'opened_at IS NULL' })
export class ReportPeriod {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  planId: string;

  @ManyToOne(() => Plan, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'plan_id' })
  plan?: Relation<Plan>;

  @Column('int')
  position: number;

  /** HAND: added by a person; an amended document leaves it alone. */
  @Column('text', { default: 'PLAN' })
  origin: 'PLAN' | 'HAND';

  /** The document's own words. */
  @Column('text')
  raw: string;

  @Column('text', { default: 'NAMED' })
  kind: ReportPeriodKindName;

  /** "Quý I/2023"; null until the words have been read. */
  @Column('text', { nullable: true })
  label: string | null;

  /** First and last day that the report is about; null where nobody knows yet. */
  @Column('date', { nullable: true })
  dataFrom: string | null;

  @Column('date', { nullable: true })
  dataTo: string | null;

  /** Null until a person dates it ("Kết thúc đợt thi đua"). */
  @Column('date', { nullable: true })
  dueOn: string | null;

  /** "trước ngày": the day before is the last one on time. */
  @Column('boolean', { default: false })
  exclusive: boolean;

  @Column('text', { nullable: true })
  recipient: string | null;

  @Column('text', { default: 'LEADS' })
  owedBy: ReportOwedBy;

  /** Units may write from so many working days before the due date, or when the data window has ended. */
  @Column('smallint', { default: 10 })
  openAheadDays: number;

  @Column('timestamptz', { nullable: true })
  openedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  @Column('int', { default: 1 })
  version: number;
}
