import { Column, CreateDateColumn, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Locale } from '../common/index.js';

/** A person who signs in. What the person may do hangs on {@link RoleAssignment}. */
@Entity('user_account')
@Index('uq_user_username', ['username'], { unique: true })
export class User {
  @PrimaryColumn('uuid')
  id: string;

  /** Lower case. */
  @Column('text')
  username: string;

  @Column('text')
  fullName: string;

  /** Position shown beside the name ("Trưởng phòng"). */
  @Column('text', { default: '' })
  title: string;

  /** Absent: the person is listed as unreachable by e-mail, never skipped silently. */
  @Column('text', { nullable: true })
  email: string | null;

  @Column('text')
  passwordHash: string;

  @Column('text', { default: 'vi' })
  locale: Locale;

  @Column('boolean', { default: true })
  active: boolean;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @VersionColumn()
  version: number;
}
