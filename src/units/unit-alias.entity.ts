import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Unit } from './unit.entity.js';

/** Another spelling of a unit: shipped with the sample, typed by a person, or learnt from a correction. */
@Entity('unit_alias')
@Index('uq_unit_alias', ['authorityId', 'normalised'], { unique: true })
@Index('ix_unit_alias_unit', ['unitId'])
export class UnitAlias {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  authorityId: string;

  @Column('uuid')
  unitId: string;

  @ManyToOne(() => Unit, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'unit_id' })
  unit?: Relation<Unit>;

  @Column('text')
  alias: string;

  /** As compared: see `normaliseUnitName`. */
  @Column('text')
  normalised: string;

  @Column('boolean', { default: false })
  learnt: boolean;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
