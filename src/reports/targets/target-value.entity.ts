import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { ReportPeriod } from '../../plans/index.js';
import { Unit } from '../../units/index.js';
import { Target } from './target.entity.js';

export const VALUE_SOURCES = ['ENTERED', 'UNIT_REPORT', 'IMPORT'] as const;
export type ValueSource = (typeof VALUE_SOURCES)[number];

/** What a target came to in one period. Decimals are decimal strings. */
@Entity('target_value')
@Index('uq_target_value_whole', ['targetId', 'periodId'], { unique: true, where: 'unit_id IS NULL' })
@Index('uq_target_value_unit', ['targetId', 'periodId', 'unitId'], {
  unique: true,
  where: 'unit_id IS NOT NULL',
})
@Index('ix_target_value_period', ['periodId'])
export class TargetValue {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  targetId: string;

  @ManyToOne(() => Target, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'target_id', foreignKeyConstraintName: 'FK_target_value_target' })
  target?: Relation<Target>;

  @Column('uuid')
  periodId: string;

  @ManyToOne(() => ReportPeriod, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'period_id', foreignKeyConstraintName: 'FK_target_value_period' })
  period?: Relation<ReportPeriod>;

  /** Null: of the whole authority. */
  @Column('uuid', { nullable: true })
  unitId: string | null;

  @ManyToOne(() => Unit, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'unit_id', foreignKeyConstraintName: 'FK_target_value_unit' })
  unit?: Relation<Unit> | null;

  /** Of the period alone. */
  @Column('numeric', { precision: 24, scale: 6, nullable: true })
  value: string | null;

  /** Of the same period of last year, where it was entered. */
  @Column('numeric', { precision: 24, scale: 6, nullable: true })
  lastYear: string | null;

  @Column('text')
  source: ValueSource;

  @Column('uuid')
  enteredBy: string;

  @Column('text')
  enteredByName: string;

  @Column('timestamptz')
  enteredAt: Date;

  @Column('int', { default: 1 })
  version: number;
}
