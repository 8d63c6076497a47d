import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { User } from './user.entity.js';

/** A signed-in browser. The cookie's value is kept only as a hash. */
@Entity('session')
@Index('ix_session_user', ['userId'])
@Index('uq_session_id', ['id'], { unique: true })
export class Session {
  /** SHA-256 of the cookie's value, hexadecimal. */
  @PrimaryColumn('text')
  tokenHash: string;

  /** Names it without its secret. */
  @Column('uuid')
  id: string;

  /** "Chrome · Windows"; empty where it is not known. */
  @Column('text', { default: '' })
  browser: string;

  @Column('uuid')
  userId: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id' })
  user?: Relation<User>;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  lastSeenAt: Date;

  @Column('timestamptz')
  expiresAt: Date;
}
