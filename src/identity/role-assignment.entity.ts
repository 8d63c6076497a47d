import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import type { Role } from '../access/index.js';
import { Unit } from '../units/index.js';
import { User } from './user.entity.js';

/** A role held at a unit; its scope is that unit and what is below it. */
@Entity('role_assignment')
@Index('uq_role_assignment', ['userId', 'unitId', 'role'], { unique: true })
@Index('ix_role_assignment_unit', ['unitId', 'role'])
export class RoleAssignment {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  userId: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id' })
  user?: Relation<User>;

  @Column('uuid')
  unitId: string;

  @ManyToOne(() => Unit, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'unit_id' })
  unit?: Relation<Unit>;

  @Column('text')
  role: Role;
}
