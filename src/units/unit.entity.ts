import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import type { UnitKind } from './unit-directory.js';

/** A node of the organisation tree. The tree's shape is data: an authority is a node like any other. */
@Entity('unit')
@Index('ix_unit_parent', ['parentId'])
@Index('uq_unit_code', ['authorityId', 'code'], { unique: true })
export class Unit {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: UnitKind;

  /** Official name, as it stands in documents. */
  @Column('text')
  name: string;

  @Column('text')
  shortName: string;

  /** Short stable handle inside its authority ("TCKH", "P12"). */
  @Column('text')
  code: string;

  @Column('uuid', { nullable: true })
  parentId: string | null;

  @ManyToOne(() => Unit, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'parent_id' })
  parent?: Relation<Unit> | null;

  /** The authority whose tree this unit belongs to; an authority at the top names itself. */
  @Column('uuid')
  authorityId: string;

  /** Place named in documents ("Gò Vấp"); for authorities. */
  @Column('text', { nullable: true })
  place: string | null;

  /** Name of the agency above, printed over the issuer's ("ỦY BAN NHÂN DÂN THÀNH PHỐ …"); for authorities. */
  @Column('text', { nullable: true })
  superiorName: string | null;

  /** "UBND" in "Số: 05/BC-UBND"; for authorities. Null: as the decree says for a People's Committee. */
  @Column('text', { nullable: true })
  documentSymbol: string | null;

  @Column('int', { default: 0 })
  position: number;

  @Column('date', { nullable: true })
  dissolvedOn: string | null;

  /** Who carries on for it, once it was dissolved. */
  @Column('uuid', { nullable: true })
  successorId: string | null;

  /** Raised with every change of the name and of what is printed on documents. */
  @Column('int', { default: 1 })
  version: number;
}
