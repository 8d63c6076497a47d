import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Unit } from '../../units/index.js';
import { User } from '../user.entity.js';

/**
 * A leader is in charge of a unit (lãnh đạo phụ trách), for what an authority's plans give it. A row is one stretch of
 * time and is never rewritten: whoever comes next gets a row of his own. Days are `yyyy-MM-dd`.
 */
@Entity('leader_charge')
@Index('uq_leader_charge', ['authorityId', 'unitId'], { unique: true, where: 'ended_on IS NULL' })
@Index('ix_leader_charge_leader', ['leaderId'])
export class LeaderCharge {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_leader_charge' })
  id: string;

  @Column('uuid')
  authorityId: string;

  @ManyToOne(() => Unit, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'authority_id', foreignKeyConstraintName: 'FK_leader_charge_authority' })
  authority?: Relation<Unit>;

  @Column('uuid')
  unitId: string;

  @ManyToOne(() => Unit, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'unit_id', foreignKeyConstraintName: 'FK_leader_charge_unit' })
  unit?: Relation<Unit>;

  @Column('uuid')
  leaderId: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'leader_id', foreignKeyConstraintName: 'FK_leader_charge_leader' })
  leader?: Relation<User>;

  @Column('date')
  fromOn: string;

  /** The day another took over, or nobody did. */
  @Column('date', { nullable: true })
  endedOn: string | null;

  @Column('uuid')
  setBy: string;

  @Column('text')
  setByName: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
