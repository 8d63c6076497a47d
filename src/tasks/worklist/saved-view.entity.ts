import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { User } from '../../identity/index.js';
import { Unit } from '../../units/index.js';

/** A narrowed work list under a name: one's own, or shared within an authority by its coordinator. */
@Entity('saved_view')
@Index('uq_saved_view_name', ['ownerId', 'name'], { unique: true })
@Index('ix_saved_view_shared', ['authorityId'], { where: 'shared' })
export class SavedView {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_saved_view' })
  id: string;

  @Column('uuid')
  ownerId: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'owner_id', foreignKeyConstraintName: 'FK_saved_view_owner' })
  owner?: Relation<User>;

  @Column('uuid')
  authorityId: string;

  @ManyToOne(() => Unit, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'authority_id', foreignKeyConstraintName: 'FK_saved_view_authority' })
  authority?: Relation<Unit>;

  @Column('boolean', { default: false })
  shared: boolean;

  @Column('text')
  name: string;

  /** What the list's address says: filters, kind of view, columns. */
  @Column('text')
  query: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
