import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Plan } from './plan.entity.js';

/** I, II, 1.1 … of the plan's table. */
@Entity('plan_section')
@Index('ix_plan_section_plan', ['planId', 'position'])
export class PlanSection {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  planId: string;

  @ManyToOne(() => Plan, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'plan_id' })
  plan?: Relation<Plan>;

  @Column('text')
  label: string;

  @Column('text')
  title: string;

  @Column('int')
  position: number;
}
