import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import type { OfficialDocument } from '../../documents/official/index.js';
import { ConsolidatedReport } from './consolidated-report.entity.js';
import type { ConsolidationMaterial } from './material.js';
import type { ReportBody } from './report-schema.js';

export const ISSUED_FORMATS = ['docx', 'pdf', 'xlsx'] as const;
export type IssuedFormat = (typeof ISSUED_FORMATS)[number];

export interface IssuedFile {
  format: IssuedFormat;
  fileId: string;
  sha256: string;
  size: number;
}

/** What a version was made from and says. */
export interface Snapshot {
  material: ConsolidationMaterial;
  body: ReportBody;
  document: OfficialDocument;
}

/** One version of a report as it was issued. Never changed and never removed: the database refuses it. */
@Entity('issued_report')
@Index('uq_issued_report', ['reportId', 'revision'], { unique: true })
@Index('ix_issued_report_number', ['authorityId', 'symbol', 'number'])
export class IssuedReport {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  reportId: string;

  @ManyToOne(() => ConsolidatedReport, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'report_id', foreignKeyConstraintName: 'FK_issued_report_report' })
  report?: Relation<ConsolidatedReport>;

  @Column('uuid')
  authorityId: string;

  /** 1, then one more with each correction. */
  @Column('int')
  revision: number;

  @Column('int')
  number: number;

  /** "BC-UBND" */
  @Column('text')
  symbol: string;

  /** The date of the document. */
  @Column('date')
  issuedOn: string;

  @Column('text')
  signerName: string;

  /** Why it takes the place of the version before; null for the first. */
  @Column('text', { nullable: true })
  correctionReason: string | null;

  /** Why it says other numbers than its sources; null where all agreed. */
  @Column('text', { nullable: true })
  differenceReason: string | null;

  /** Not jsonb, which would put it in another order than the one its hash was taken over. */
  @Column('json')
  snapshot: Snapshot;

  /** SHA-256 over the snapshot's text. */
  @Column('text')
  snapshotSha256: string;

  @Column('jsonb')
  files: IssuedFile[];

  @Column('uuid')
  issuedBy: string;

  @Column('text')
  issuedByName: string;

  /** By the business clock. */
  @Column('timestamptz')
  issuedAt: Date;
}
