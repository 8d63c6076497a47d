import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One thing somebody did. Rows are only ever inserted; a trigger refuses the rest. */
@Entity('audit_event')
@Index('ix_audit_subject', ['subjectType', 'subjectId', 'id'])
@Index('ix_audit_authority', ['authorityId', 'id'])
export class AuditEventRow {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: string;

  @CreateDateColumn({ type: 'timestamptz' })
  recordedAt: Date;

  /** When it happened by the business clock. */
  @Column('timestamptz')
  at: Date;

  /** Null: the system itself. */
  @Column('uuid', { nullable: true })
  actorId: string | null;

  /** The name at that time: history keeps it whatever becomes of the person. */
  @Column('text')
  actorName: string;

  @Column('uuid', { nullable: true })
  authorityId: string | null;

  @Column('text')
  kind: string;

  @Column('text')
  subjectType: string;

  @Column('uuid')
  subjectId: string;

  @Column('jsonb')
  payload: Record<string, unknown>;
}
