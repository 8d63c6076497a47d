import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { User } from './user.entity.js';

/** A person of the sample data whom the sign-in page offers to a newcomer. */
@Entity('sample_account')
export class SampleAccount {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_sample_account' })
  userId: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'FK_sample_account_user' })
  user?: Relation<User>;

  @Column('int')
  position: number;
}
