import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Unit } from '../units/index.js';
import type { PlanDraft, SourceBlock } from './plan-draft.js';

export type PlanImportStatus = 'OPEN' | 'ISSUED' | 'DISCARDED';

/** A document that was read and is being reviewed. Nothing of it is owed by anybody until it is issued. */
@Entity('plan_import')
@Index('ix_plan_import_authority', ['authorityId', 'status'])
export class PlanImport {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  authorityId: string;

  @ManyToOne(() => Unit, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'authority_id' })
  authority?: Relation<Unit>;

  @Column('uuid')
  fileId: string;

  @Column('text')
  fileName: string;

  @Column('text', { default: 'OPEN' })
  status: PlanImportStatus;

  /** The draft under review: what was recognised, with the corrections made so far. */
  @Column('jsonb')
  draft: PlanDraft;

  /** How many corrections a person has made to what was read. */
  @Column('int', { default: 0 })
  corrections: number;

  /** The document's own paragraphs and table rows, shown beside the draft. */
  @Column('jsonb')
  blocks: SourceBlock[];

  @Column('uuid', { nullable: true })
  planId: string | null;

  @Column('uuid')
  createdBy: string;

  /** By the business clock. */
  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  /** By the business clock. */
  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;

  @Column('int', { default: 1 })
  version: number;
}
