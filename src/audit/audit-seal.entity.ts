import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

/** One link of the chain over the audit trail: an event, bound to everything that was sealed before it. */
@Entity('audit_seal')
@Index('uq_audit_seal_event', ['eventId'], { unique: true })
@Index('ix_audit_seal_hash', ['hash'])
export class AuditSeal {
  /** 1, 2, 3 … without a gap. */
  @PrimaryColumn('bigint')
  position: string;

  @Column('bigint')
  eventId: string;

  /** SHA-256 in hexadecimal over the link before and the event. */
  @Column('text')
  hash: string;

  @CreateDateColumn({ type: 'timestamptz' })
  sealedAt: Date;
}
