import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { commonError } from '../common/index.js';
import { Transactions } from '../database/index.js';
import { buildWorkbook } from '../documents/spreadsheet/index.js';
import { PlanQueries } from '../plans/index.js';
import { BusinessDay } from '../tasks/index.js';
import { countsSheet, registerOf } from './register.rules.js';
import { ProgressQueries } from './progress.queries.js';
import { RegisterQueries } from './register.queries.js';
import { ReportMaterialQueries } from './report-material.queries.js';

@Injectable()
export class RegisterService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly plans: PlanQueries,
    private readonly businessDay: BusinessDay,
    private readonly queries: RegisterQueries,
    private readonly material: ReportMaterialQueries,
    private readonly progress: ProgressQueries,
    private readonly audit: Audit,
  ) {}

  /** The register of this moment as an .xlsx. @throws common:NOT_FOUND, also for what the actor may not see. */
  async xlsx(actor: Actor, planId: string): Promise<{ name: string; bytes: Buffer }> {
    const plan = await this.plans.findVisiblePlan(actor, planId);
    if (!plan) throw commonError('NOT_FOUND');
    const day = await this.businessDay.read();
    const sheets = await this.dataSource.transaction('REPEATABLE READ', async (em) => [
      registerOf({
        plan,
        asOf: day.today,
        tasks: await this.queries.tasks(em, plan.id, day),
        voices: await this.material.voices(em, plan.id, day),
      }),
      countsSheet({ plan, progress: await this.progress.read(em, plan, day) }),
    ]);
    const bytes = await buildWorkbook(sheets);
    await this.transactions.run((em) =>
      this.audit.record(em, actor, {
        kind: 'report.downloaded',
        subject: { type: 'plan', id: plan.id },
        authorityId: plan.authorityId,
        payload: { planNumber: plan.number, format: 'xlsx' },
      }),
    );
    return { name: `So-theo-doi-${plan.number.replace(/[^\p{L}\p{N}]+/gu, '-')}.xlsx`, bytes };
  }
}
