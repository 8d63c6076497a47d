import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Plan } from './plan.entity.js';

/** One report that the plan asks its units for. */
@Entity('report_period')
@Index('ix_report_period_plan', ['planId', 'position'])
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

  /** The document's own words. */
  @Column('text')
  raw: string;

  /** Null until a person dates it ("Kết thúc đợt thi đua"). */
  @Column('date', { nullable: true })
  dueOn: string | null;

  /** "trước ngày": the day before is the last one on time. */
  @Column('boolean', { default: false })
  exclusive: boolean;

  @Column('text', { nullable: true })
  recipient: string | null;
}
