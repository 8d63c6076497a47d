import { Column, Entity, Index, JoinColumn, JoinTable, ManyToMany, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Unit } from './unit.entity.js';

/** A reference that stands for several units ("UBND 16 phường"). */
@Entity('unit_group')
@Index('uq_unit_group', ['authorityId', 'name'], { unique: true })
export class UnitGroup {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  authorityId: string;

  @ManyToOne(() => Unit, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'authority_id' })
  authority?: Relation<Unit>;

  @Column('text')
  name: string;

  @Column('text', { array: true, default: '{}' })
  aliases: string[];

  @ManyToMany(() => Unit)
  @JoinTable({
    name: 'unit_group_member',
    joinColumn: { name: 'group_id' },
    inverseJoinColumn: { name: 'unit_id' },
  })
  members?: Relation<Unit[]>;
}
