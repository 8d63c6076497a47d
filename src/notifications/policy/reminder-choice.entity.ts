import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { User } from '../../identity/index.js';

/** How a person wants to be told, as far as the authority leaves the choice. Without a row: by every way there is. */
@Entity('reminder_choice')
export class ReminderChoice {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_reminder_choice' })
  userId: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'FK_reminder_choice_user' })
  user?: Relation<User>;

  @Column('boolean', { default: true })
  email: boolean;
}
