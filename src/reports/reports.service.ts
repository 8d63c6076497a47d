import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accessError } from '../access/index.js';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { commonError } from '../common/index.js';
import { Transactions } from '../database/index.js';
import { buildOfficialDocument } from '../documents/official/index.js';
import type { OfficialDocument } from '../documents/official/index.js';
import { writeOfficialPdf } from '../documents/pdf-out/index.js';
import { PlanQueries } from '../plans/index.js';
import type { PlanRecord } from '../plans/index.js';
import { BusinessDay } from '../tasks/index.js';
import { quickReport } from './consolidation/quick-report.rules.js';
import type { PlanProgress } from './dto/progress.dto.js';
import { ProgressQueries } from './progress.queries.js';
import { ReportMaterialQueries } from './report-material.queries.js';
import type { ReportMaterial } from './report-material.js';
import { mayConsolidate } from './reports.policy.js';

export interface ReportFile {
  name: string;
  bytes: Buffer;
}

@Injectable()
export class ReportsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly plans: PlanQueries,
    private readonly businessDay: BusinessDay,
    private readonly progressQueries: ProgressQueries,
    private readonly materialQueries: ReportMaterialQueries,
    private readonly audit: Audit,
  ) {}

  /** @throws common:NOT_FOUND for what is not there and for what the actor may not see. */
  async progress(actor: Actor, planId: string): Promise<PlanProgress> {
    const plan = await this.visiblePlan(actor, planId);
    return this.progressQueries.read(this.dataSource.manager, plan, await this.businessDay.read());
  }

  /** The report over all units as of this moment, as a .docx file. @throws common:NOT_FOUND, access:NOT_ALLOWED. */
  quickDocx(actor: Actor, planId: string): Promise<ReportFile> {
    return this.quickFile(actor, planId, 'docx', buildOfficialDocument);
  }

  /** The same content as a .pdf file. @throws common:NOT_FOUND, access:NOT_ALLOWED. */
  quickPdf(actor: Actor, planId: string): Promise<ReportFile> {
    return this.quickFile(actor, planId, 'pdf', writeOfficialPdf);
  }

  private async quickFile(
    actor: Actor,
    planId: string,
    format: 'docx' | 'pdf',
    write: (document: OfficialDocument) => Promise<Buffer>,
  ): Promise<ReportFile> {
    const plan = await this.visiblePlan(actor, planId);
    if (!mayConsolidate(actor, plan)) throw accessError('NOT_ALLOWED');
    const bytes = await write(quickReport(await this.material(plan)));
    await this.transactions.run((em) =>
      this.audit.record(em, actor, {
        kind: 'report.downloaded',
        subject: { type: 'plan', id: plan.id },
        authorityId: plan.authorityId,
        payload: { planNumber: plan.number, format },
      }),
    );
    return { name: `BC-nhanh-${plan.number.replace(/[^\p{L}\p{N}]+/gu, '-')}.${format}`, bytes };
  }

  private async visiblePlan(actor: Actor, planId: string): Promise<PlanRecord> {
    const plan = await this.plans.findVisiblePlan(actor, planId);
    if (!plan) throw commonError('NOT_FOUND');
    return plan;
  }

  /** Numbers, rows and words of one moment: what others change meanwhile is not half in it. */
  private async material(plan: PlanRecord): Promise<ReportMaterial> {
    const day = await this.businessDay.read();
    return this.dataSource.transaction('REPEATABLE READ', async (em) => ({
      plan,
      authority: await this.materialQueries.authority(em, plan),
      progress: await this.progressQueries.read(em, plan, day),
      tasks: await this.materialQueries.tasks(em, plan.id, day),
      voices: await this.materialQueries.voices(em, plan.id, day),
    }));
  }
}
