import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Unit } from '../../units/index.js';

/** `EVERYBODY`: whoever the authority writes to. `CHOSEN`: who asks for it. */
export const WEBHOOK_REACHES = ['EVERYBODY', 'CHOSEN'] as const;
export type WebhookReach = (typeof WEBHOOK_REACHES)[number];

/** A gateway of an authority (SMS, Zalo OA) that short texts are handed to. */
@Entity('webhook')
@Index('ix_webhook_authority', ['authorityId'])
export class Webhook {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_webhook' })
  id: string;

  @Column('uuid')
  authorityId: string;

  @ManyToOne(() => Unit, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'authority_id', foreignKeyConstraintName: 'FK_webhook_authority' })
  authority?: Relation<Unit>;

  @Column('text')
  name: string;

  @Column('text')
  url: string;

  @Column('text')
  reach: WebhookReach;

  @Column('boolean', { default: true })
  enabled: boolean;

  /** `whsec_…`; told once, when it is made. */
  @Column('text')
  secret: string;

  /** What it was before the last rotation; signs beside the new one until the gateway has changed over. */
  @Column('text', { nullable: true })
  previousSecret: string | null;

  @Column('timestamptz', { nullable: true })
  previousUntil: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column('int', { default: 1 })
  version: number;
}
