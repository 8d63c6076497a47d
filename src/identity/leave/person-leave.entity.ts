import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Unit } from '../../units/index.js';
import { User } from '../user.entity.js';

/** Somebody is away from a unit for some days, and a colleague of that unit stands in. Days are `yyyy-MM-dd`. */
@Entity('person_leave')
@Index('ix_person_leave_person', ['userId', 'toOn'])
@Index('ix_person_leave_substitute', ['substituteId', 'toOn'])
export class PersonLeave {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_person_leave' })
  id: string;

  @Column('uuid')
  userId: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'FK_person_leave_person' })
  user?: Relation<User>;

  @Column('uuid')
  substituteId: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'substitute_id', foreignKeyConstraintName: 'FK_person_leave_substitute' })
  substitute?: Relation<User>;

  @Column('uuid')
  unitId: string;

  @ManyToOne(() => Unit, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'unit_id', foreignKeyConstraintName: 'FK_person_leave_unit' })
  unit?: Relation<Unit>;

  @Column('date')
  fromOn: string;

  /** The last day away. */
  @Column('date')
  toOn: string;

  @Column('text')
  reason: string;

  /** By the business clock today lies in it. Kept by a job, so that whoever is reminded can be found by SQL alone. */
  @Column('boolean', { default: false })
  inForce: boolean;

  @Column('uuid')
  createdBy: string;

  @Column('text')
  createdByName: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  /** Ended before its last day; by the business clock. */
  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  /** When both were told. */
  @Column('timestamptz', { nullable: true })
  toldAt: Date | null;

  @Column('int', { default: 1 })
  version: number;
}
