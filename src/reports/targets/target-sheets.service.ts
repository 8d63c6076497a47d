import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { Clock, commonError } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { buildWorkbook } from '../../documents/spreadsheet/index.js';
import { readableFileName } from '../../files/index.js';
import type { Upload } from '../../files/index.js';
import { PlanQueries, PlanReader } from '../../plans/index.js';
import type { PlanRecord } from '../../plans/index.js';
import { UnitDirectories } from '../../units/index.js';
import type {
  ImportedTargetInput,
  ImportedTargetsDto,
  ImportTargetsInput,
  TargetRowDto,
} from './dto/target-import.dto.js';
import { wantedPeriod } from './target-board.rules.js';
import { readTargetRows } from './target-import.rules.js';
import { targetSheet } from './target-sheets.rules.js';
import { TargetValues } from './target-values.js';
import { TargetWriter } from './target-writer.js';
import { targetsError } from './targets.errors.js';
import { targetsText } from './targets.messages.js';
import { managesTargets } from './targets.policy.js';
import { TargetQueries } from './targets.queries.js';

/** Targets going out as a spreadsheet and coming back in one. */
@Injectable()
export class TargetSheetsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly plans: PlanQueries,
    private readonly reader: PlanReader,
    private readonly directories: UnitDirectories,
    private readonly queries: TargetQueries,
    private readonly writer: TargetWriter,
    private readonly values: TargetValues,
    private readonly audit: Audit,
  ) {}

  /** The targets at the end of a period. @throws common:NOT_FOUND, targets:PERIOD_UNKNOWN. */
  async xlsx(actor: Actor, planId: string, periodId?: string): Promise<{ name: string; bytes: Buffer }> {
    const plan = await this.visiblePlan(actor, planId);
    const em = this.dataSource.manager;
    const [periods, targets] = await Promise.all([
      this.queries.periods(em, planId),
      this.queries.targets(em, planId),
    ]);
    const wanted = wantedPeriod(periods, periodId, this.clock.today());
    if (periodId !== undefined && !wanted) throw targetsError('PERIOD_UNKNOWN');
    const bytes = await buildWorkbook([targetSheet(plan, targets, periods, wanted)]);
    await this.transactions.run((tx) =>
      this.audit.record(tx, actor, {
        kind: 'report.downloaded',
        subject: { type: 'plan', id: plan.id },
        authorityId: plan.authorityId,
        payload: { planNumber: plan.number, format: 'targets.xlsx' },
      }),
    );
    return { name: `Chi-tieu-${plan.number.replace(/[^\p{L}\p{N}]+/gu, '-')}.xlsx`, bytes };
  }

  /** What a filled-in table would change; nothing is changed yet. @throws targets:NO_TABLE, plans:… */
  async preview(
    actor: Actor,
    planId: string,
    periodId: string | undefined,
    { originalname, buffer }: Upload,
  ): Promise<TargetRowDto[]> {
    const plan = await this.managedPlan(actor, planId);
    const fileName = readableFileName(originalname);
    const cells = await this.reader.readTables({ bytes: buffer, fileName });
    const em = this.dataSource.manager;
    const rows = readTargetRows(cells, {
      known: await this.queries.targets(em, planId),
      directory: await this.directories.load(em, plan.authorityId),
      periodId: periodId ?? null,
    });
    if (!rows?.length) throw targetsError('NO_TABLE', { file: fileName });
    return rows.map((row) => ({
      ...row,
      doubts: row.doubts.map(({ field, code, params }) => ({
        field,
        message: targetsText(actor.locale, code, params),
      })),
    }));
  }

  /** All rows or none. @throws targets:STALE, VALUE_STALE, NAME_TAKEN … as for one by one. */
  async apply(
    actor: Actor,
    planId: string,
    { periodId, rows }: ImportTargetsInput,
  ): Promise<ImportedTargetsDto> {
    const plan = await this.managedPlan(actor, planId);
    return this.transactions.run(async (em) => {
      await this.writer.hold(em, actor, plan);
      const periods = await this.queries.periods(em, planId);
      if (periodId && !periods.some(({ id }) => id === periodId)) throw targetsError('PERIOD_UNKNOWN');
      let added = 0;
      for (const row of rows) {
        added += Number(!row.targetId);
        const id = await this.save(em, actor, plan, row);
        if (periodId && !row.byUnits) await this.give(em, actor, id, periodId, row);
      }
      return { added, changed: rows.length - added };
    });
  }

  /** @returns the target's id. */
  private async save(
    em: EntityManager,
    actor: Actor,
    plan: PlanRecord,
    row: ImportedTargetInput,
  ): Promise<string> {
    const {
      name,
      unitOfMeasure,
      direction,
      accumulation,
      planned,
      byUnits,
      unitId,
      targetId,
      targetVersion,
    } = row;
    const columns = {
      ...{ name, unitOfMeasure, direction, accumulation, byUnits },
      planned: planned ?? null,
      unitId: byUnits ? null : (unitId ?? null),
    };
    const nothing = { taskId: null, quote: null, previousId: null };
    if (!targetId) return this.writer.insert(em, actor, plan, { ...columns, ...nothing });
    const { taskId, quote, previousId } = await this.writer.known(em, plan.id, targetId);
    const known = { id: targetId, version: targetVersion ?? 0 };
    await this.writer.update(em, actor, plan, known, { ...columns, taskId, quote, previousId });
    return targetId;
  }

  /** What the row leaves empty stays. */
  private async give(
    em: EntityManager,
    actor: Actor,
    targetId: string,
    periodId: string,
    { name, value, lastYear, valueVersion }: ImportedTargetInput,
  ): Promise<void> {
    if (value == null && lastYear == null) return;
    const given = {
      ...{ targetId, periodId, unitId: null },
      value: value ?? undefined,
      lastYear: lastYear ?? undefined,
    };
    if (!(await this.values.put(em, actor, given, 'IMPORT', valueVersion)))
      throw targetsError('IMPORT_STALE', { name });
  }

  private async managedPlan(actor: Actor, planId: string): Promise<PlanRecord> {
    const plan = await this.visiblePlan(actor, planId);
    if (!(await managesTargets(this.dataSource.manager, actor, plan.authorityId)))
      throw targetsError('NOT_YOURS');
    return plan;
  }

  private async visiblePlan(actor: Actor, planId: string): Promise<PlanRecord> {
    const plan = await this.plans.findVisiblePlan(actor, planId);
    if (!plan) throw commonError('NOT_FOUND');
    return plan;
  }
}
