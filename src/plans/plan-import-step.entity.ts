import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import type { PlanDraft } from './plan-draft.js';
import { PlanImport } from './plan-import.entity.js';

/** The draft of an open import as it was before one change, or before one was taken back, to be had again. */
@Entity('plan_import_step')
export class PlanImportStep {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_plan_import_step' })
  importId: string;

  @ManyToOne(() => PlanImport, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'import_id', foreignKeyConstraintName: 'FK_plan_import_step_import' })
  import?: Relation<PlanImport>;

  /** Of the import at that time. */
  @PrimaryColumn('int', { primaryKeyConstraintName: 'PK_plan_import_step' })
  version: number;

  @Column('jsonb')
  draft: PlanDraft;

  @Column('int')
  corrections: number;

  /** What taking back a change has left: the way forward again. */
  @Column('boolean', { default: false })
  undone: boolean;
}
