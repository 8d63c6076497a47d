import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { User } from '../user.entity.js';

/** The one-time link by which a person sets a password. A new one takes the place of the last. */
@Entity('password_link')
@Index('uq_password_link_token', ['tokenHash'], { unique: true })
export class PasswordLink {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_password_link' })
  userId: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'FK_password_link_user' })
  user?: Relation<User>;

  /** SHA-256 of what stands in the link, hexadecimal. */
  @Column('text')
  tokenHash: string;

  /** By database time. */
  @Column('timestamptz')
  expiresAt: Date;
}
