import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  VersionColumn,
} from 'typeorm';
import type { Relation } from 'typeorm';
import { Unit } from '../units/index.js';

export type PlanStatus = 'DRAFT' | 'ISSUED' | 'CLOSED' | 'CANCELLED';

/** An issued document that assigns duties. Number, symbol, year and issuer identify it. */
@Entity('plan')
@Index('uq_plan_identity', ['authorityId', 'number', 'symbol', 'year'], {
  unique: true,
  where: `status <> 'CANCELLED'`,
})
// Number and title without accents, by trigrams, which the migration describes.
@Index('ix_plan_search', { synchronize: false })
export class Plan {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  authorityId: string;

  @ManyToOne(() => Unit, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'authority_id' })
  authority?: Relation<Unit>;

  /** "3707" */
  @Column('text')
  number: string;

  /** "KH-UBND" */
  @Column('text')
  symbol: string;

  @Column('int')
  year: number;

  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  issuer: string | null;

  @Column('text', { nullable: true })
  place: string | null;

  @Column('date')
  issuedOn: string;

  @Column('text', { nullable: true })
  signer: string | null;

  @Column('text', { nullable: true })
  signerTitle: string | null;

  /** A phong trào thi đua. */
  @Column('boolean', { default: false })
  campaign: boolean;

  @Column('date', { nullable: true })
  periodFrom: string | null;

  @Column('date', { nullable: true })
  periodTo: string | null;

  @Column('text', { default: 'DRAFT' })
  status: PlanStatus;

  @Column('uuid', { nullable: true })
  sourceFileId: string | null;

  @Column('uuid')
  createdBy: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  /** When it was issued in the product, by the business clock. */
  @Column('timestamptz', { nullable: true })
  releasedAt: Date | null;

  @VersionColumn()
  version: number;
}
