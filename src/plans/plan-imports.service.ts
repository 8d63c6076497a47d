import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { Clock, commonError, newId } from '../common/index.js';
import { Transactions } from '../database/index.js';
import type { DocumentFormat } from '../documents/index.js';
import { Files, readableFileName } from '../files/index.js';
import type { Upload } from '../files/index.js';
import { PeopleDirectory } from '../identity/index.js';
import { UnitDirectories, UnitsService } from '../units/index.js';
import { withLeaders } from './draft-leaders.rules.js';
import type { EditImportDto } from './dto/plan-edits.dto.js';
import type { PastedPlanDto, PlanImportView } from './dto/plan-import.dto.js';
import { EditRefusal } from './edit-refusal.js';
import type { PlanDraft } from './plan-draft.js';
import { applyEdits, correctionsIn, learntAliases } from './plan-edits.rules.js';
import { PlanImport } from './plan-import.entity.js';
import { PlanImportSteps } from './plan-import-steps.js';
import { PlanImportQueries } from './plan-imports.queries.js';
import { authorityToImportFor } from './plan-imports.policy.js';
import { plansError } from './plans.errors.js';
import { plansText } from './plans.messages.js';
import { PlanReader } from './reading/plan-reader.js';

const MEDIA_TYPE: Record<DocumentFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  doc: 'application/msword',
  pdf: 'application/pdf',
  html: 'text/html',
  txt: 'text/plain',
};

interface SourceFile {
  name: string;
  bytes: Buffer;
}

/** Uploading, reviewing and discarding documents. What was read is nobody's duty until it is issued. */
@Injectable()
export class PlanImportsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly reader: PlanReader,
    private readonly queries: PlanImportQueries,
    private readonly steps: PlanImportSteps,
    private readonly directories: UnitDirectories,
    private readonly people: PeopleDirectory,
    private readonly units: UnitsService,
    private readonly files: Files,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @throws AppError `plans:…` saying why the file gives no plan; nothing of it is kept then. */
  async upload(actor: Actor, upload: Upload | undefined, asked: string | undefined): Promise<PlanImportView> {
    if (!upload) throw commonError('NO_FILE');
    return this.read(actor, { name: readableFileName(upload.originalname), bytes: upload.buffer }, asked);
  }

  /** Text from the clipboard goes the way of a .txt file. */
  paste(actor: Actor, { text, title, authorityId }: PastedPlanDto): Promise<PlanImportView> {
    const name = title?.replace(/[\\/\p{Cc}]/gu, ' ').trim() || plansText(actor.locale, 'pasted-name');
    return this.read(actor, { name: `${name}.txt`, bytes: Buffer.from(text, 'utf8') }, authorityId);
  }

  private async read(actor: Actor, source: SourceFile, asked: string | undefined): Promise<PlanImportView> {
    const manager = this.dataSource.manager;
    const authorityId = await authorityToImportFor(manager, actor, asked);
    const { name: fileName, bytes } = source;
    const directory = await this.directories.load(manager, authorityId);
    const { draft: read, blocks, format } = await this.reader.read({ bytes, fileName, directory });
    const leaders = await this.people.leadersOf(manager, authorityId);
    const draft = withLeaders(read, leaders, directory.authority?.name ?? null);
    const content = await this.files.keepContent(bytes);
    return this.transactions.run(async (em) => {
      const mediaType = MEDIA_TYPE[format];
      const file = await this.files.keep(em, {
        name: fileName,
        content,
        mediaType,
        userId: actor.userId,
      });
      const row = await em.save(
        em.create(PlanImport, {
          id: newId(),
          authorityId,
          fileId: file.id,
          fileName,
          status: 'OPEN',
          draft,
          blocks,
          corrections: 0,
          planId: null,
          createdBy: actor.userId,
          createdAt: this.clock.now(),
          updatedAt: this.clock.now(),
          version: 1,
        }),
      );
      const { number, symbol } = draft.document;
      await this.audit.record(em, actor, {
        kind: 'plan.imported',
        subject: { type: 'plan-import', id: row.id },
        authorityId,
        payload: {
          fileName,
          number: number && symbol ? `${number}/${symbol}` : number,
          tasks: draft.tasks.length,
          warnings: draft.warnings.length + draft.tasks.reduce((sum, task) => sum + task.warnings.length, 0),
        },
      });
      return this.queries.view(em, row, actor);
    });
  }

  async edit(actor: Actor, id: string, { version, edits, typing }: EditImportDto): Promise<PlanImportView> {
    return this.transactions.run(async (em) => {
      const row = await this.queries.loadForChange(em, actor, id, version);
      const corrections = edits.filter((edit) => edit.op !== 'undo' && edit.op !== 'redo');
      if (corrections.length < edits.length) {
        if (edits.length > 1) throw plansError('EDIT_VALUE', { field: 'op' });
        const stepped = await this.step(em, row, edits[0]?.op === 'redo');
        return this.queries.view(em, stepped, actor);
      }
      const goesOn = typing === true && (await this.steps.goOn(em, row));
      if (!goesOn) await this.steps.keep(em, row);
      const directory = await this.directories.load(em, row.authorityId);
      const leaders = await this.people.leadersOf(em, row.authorityId);
      row.draft = edited(() => applyEdits(row.draft, corrections, directory, leaders));
      if (!goesOn) row.corrections += correctionsIn(corrections);
      for (const { alias, unitId } of learntAliases(row.draft, corrections))
        await this.units.learnAlias(em, actor, row.authorityId, alias, unitId);
      row.version += 1;
      row.updatedAt = this.clock.now();
      return this.queries.view(em, await em.save(row), actor);
    });
  }

  /** Back, or forward again. Spellings that were learnt on the way stay learnt: other documents may rest on them. */
  private async step(em: EntityManager, row: PlanImport, forward: boolean): Promise<PlanImport> {
    const step = await this.steps.take(em, row, forward);
    if (!step) throw plansError(forward ? 'NOTHING_TO_REDO' : 'NOTHING_TO_UNDO');
    const { draft, corrections } = step;
    const updatedAt = this.clock.now();
    return em.save(Object.assign(row, { draft, corrections, updatedAt, version: row.version + 1 }));
  }

  async discard(actor: Actor, id: string): Promise<void> {
    await this.transactions.run(async (em) => {
      const row = await this.queries.load(em, actor, id, true);
      if (row.status === 'DISCARDED') return;
      await this.queries.loadForChange(em, actor, id, row.version);
      await this.steps.clear(em, id);
      row.status = 'DISCARDED';
      row.version += 1;
      await em.save(row);
      await this.audit.record(em, actor, {
        kind: 'plan.import-discarded',
        subject: { type: 'plan-import', id },
        authorityId: row.authorityId,
        payload: { fileName: row.fileName },
      });
    });
  }
}

function edited(apply: () => PlanDraft): PlanDraft {
  try {
    return apply();
  } catch (error) {
    if (error instanceof EditRefusal) throw plansError(error.reason, error.params);
    throw error;
  }
}
