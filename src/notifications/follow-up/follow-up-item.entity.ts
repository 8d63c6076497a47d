import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Assignment } from '../../tasks/index.js';
import { FollowUp } from './follow-up.entity.js';

/** An assignment that a follow-up was about. */
@Entity('follow_up_item')
@Index('ix_follow_up_item_assignment', ['assignmentId'])
export class FollowUpItem {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_follow_up_item' })
  followUpId: string;

  @ManyToOne(() => FollowUp, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'follow_up_id', foreignKeyConstraintName: 'FK_follow_up_item_follow_up' })
  followUp?: Relation<FollowUp>;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_follow_up_item' })
  assignmentId: string;

  @ManyToOne(() => Assignment, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'assignment_id', foreignKeyConstraintName: 'FK_follow_up_item_assignment' })
  assignment?: Relation<Assignment>;
}
