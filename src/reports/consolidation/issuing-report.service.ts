import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { Clock, newId } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { buildOfficialDocument, shortDate } from '../../documents/official/index.js';
import type { OfficialDocument } from '../../documents/official/index.js';
import { writeOfficialPdf } from '../../documents/pdf-out/index.js';
import { buildWorkbook } from '../../documents/spreadsheet/index.js';
import { Files } from '../../files/index.js';
import type { KeptContent } from '../../files/index.js';
import type { PlanRecord } from '../../plans/index.js';
import { Outbox } from '../../queue/index.js';
import { BusinessDay } from '../../tasks/index.js';
import { reportSymbol } from '../consolidated-report.rules.js';
import { RegisterQueries } from '../register.queries.js';
import { countsSheet, registerOf } from '../register.rules.js';
import { printedNumber } from './consolidated-reports.queries.js';
import { keptBody } from './consolidated-report.view.js';
import { consolidationError } from './consolidation.errors.js';
import { ConsolidationService } from './consolidation.service.js';
import type { ConsolidatedReportView, IssueReportInput } from './dto/consolidated-report.dto.js';
import { disagreements } from './figure-check.rules.js';
import { IssuedReport } from './issued-report.entity.js';
import type { IssuedFile, IssuedFormat, Snapshot } from './issued-report.entity.js';
import type { ConsolidationMaterial } from './material.js';
import { officialReport, proposedForm } from './official-report.rules.js';
import { figureSources } from './sources.rules.js';

const MEDIA_TYPES: Record<IssuedFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

interface BuiltFile {
  format: IssuedFormat;
  content: KeptContent;
}

/** Issues a report: what it says and what it was made from is kept for good, and served as those very bytes. */
@Injectable()
export class IssuingReportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly businessDay: BusinessDay,
    private readonly audit: Audit,
    private readonly files: Files,
    private readonly outbox: Outbox,
    private readonly registerQueries: RegisterQueries,
    private readonly consolidation: ConsolidationService,
  ) {}

  async issue(actor: Actor, id: string, input: IssueReportInput): Promise<ConsolidatedReportView> {
    const { report, plan } = await this.consolidation.editable(actor, id);
    const material = await this.consolidation.material(plan, report.periodId);
    this.checkDate(input.issuedOn, material.progress.asOf);
    const body = keptBody(report.body);
    const differing = disagreements(body, figureSources(material));
    if (differing.length && !input.differenceReason)
      throw consolidationError('FIGURES_DISAGREE', { count: differing.length }, { disagreements: differing });

    const document = officialReport(material, body, { ...input, recipients: lines(input.recipients) });
    const snapshot: Snapshot = { material, body, document };
    const built = await this.build(plan, material, document);
    const symbol = reportSymbol(plan.number);
    await this.transactions.run(async (em) => {
      await this.consolidation.markIssued(em, actor, id, input.version);
      await this.checkNumber(em, { reportId: id, authorityId: plan.authorityId, symbol, ...input });
      const next = await this.nextRevision(em, id);
      const number = printedNumber(input.number, symbol);
      const kept = await this.keep(em, actor, built, `BC-${number.replace(/[^\p{L}\p{N}]+/gu, '-')}`);
      const issuedId = newId();
      await em.insert(IssuedReport, {
        id: issuedId,
        reportId: id,
        authorityId: plan.authorityId,
        revision: next,
        number: input.number,
        symbol,
        issuedOn: input.issuedOn,
        signerName: input.signerName,
        correctionReason: report.correctionReason,
        differenceReason: differing.length ? (input.differenceReason ?? null) : null,
        snapshot,
        snapshotSha256: createHash('sha256').update(JSON.stringify(snapshot)).digest('hex'),
        files: kept,
        issuedBy: actor.userId,
        issuedByName: actor.fullName,
        issuedAt: this.clock.now(),
      });
      await this.audit.record(em, actor, {
        kind: 'report.issued',
        subject: { type: 'consolidated-report', id },
        authorityId: plan.authorityId,
        payload: {
          planNumber: plan.number,
          period: material.period.label,
          number,
          revision: next,
          reason: report.correctionReason,
          differing: differing.length,
          differenceReason: differing.length ? (input.differenceReason ?? null) : null,
          files: kept.map(({ format, sha256 }) => ({ format, sha256 })),
        },
      });
      await this.outbox.add(em, 'notification.consolidation-issued', { issuedId });
    });
    return this.consolidation.view(actor, id);
  }

  /** The text as it stands, in official form, without a number. */
  async draftDocx(actor: Actor, id: string): Promise<{ name: string; bytes: Buffer }> {
    const { report, plan } = await this.consolidation.editable(actor, id);
    const material = await this.consolidation.material(plan, report.periodId);
    const form = proposedForm(material, this.clock.today());
    const bytes = await buildOfficialDocument(officialReport(material, keptBody(report.body), form));
    return { name: `Du-thao-BC-${plan.number.replace(/[^\p{L}\p{N}]+/gu, '-')}.docx`, bytes };
  }

  private checkDate(issuedOn: string, asOf: string): void {
    const today = this.clock.today();
    if (issuedOn > today) throw consolidationError('DATE_IN_FUTURE', { today: shortDate(today) });
    if (issuedOn < asOf) throw consolidationError('DATE_BEFORE_DATA', { asOf: shortDate(asOf) });
  }

  /** A number is given once a year; a correction may keep its report's. */
  private async checkNumber(
    em: EntityManager,
    given: { reportId: string; authorityId: string; symbol: string; number: number; issuedOn: string },
  ): Promise<void> {
    const { reportId, authorityId, symbol, number, issuedOn } = given;
    await em.query(`SELECT pg_advisory_xact_lock(hashtext('report-number'), hashtext($1))`, [authorityId]);
    const [taken] = await em.query<unknown[]>(
      `SELECT 1 FROM issued_report WHERE authority_id = $1 AND symbol = $2 AND number = $3
        AND extract(year FROM issued_on) = extract(year FROM $4::date) AND report_id <> $5 LIMIT 1`,
      [authorityId, symbol, number, issuedOn, reportId],
    );
    if (taken) throw consolidationError('NUMBER_TAKEN', { number, symbol, year: issuedOn.slice(0, 4) });
  }

  private async nextRevision(em: EntityManager, reportId: string): Promise<number> {
    const [row] = await em.query<Array<{ next: number }>>(
      'SELECT coalesce(max(revision), 0) + 1 AS next FROM issued_report WHERE report_id = $1',
      [reportId],
    );
    return row?.next ?? 1;
  }

  private async build(
    plan: PlanRecord,
    material: ConsolidationMaterial,
    document: OfficialDocument,
  ): Promise<BuiltFile[]> {
    const day = await this.businessDay.asOf(material.progress.asOf);
    const tasks = await this.registerQueries.tasks(this.dataSource.manager, plan.id, day);
    const sheet = registerOf({ plan, asOf: day.today, tasks, voices: material.voices });
    const bytes: Record<IssuedFormat, Buffer> = {
      docx: await buildOfficialDocument(document),
      pdf: await writeOfficialPdf(document),
      xlsx: await buildWorkbook([sheet, countsSheet({ plan, progress: material.progress })]),
    };
    const built: BuiltFile[] = [];
    for (const format of ['docx', 'pdf', 'xlsx'] as const)
      built.push({ format, content: await this.files.keepContent(bytes[format]) });
    return built;
  }

  private async keep(
    em: EntityManager,
    actor: Actor,
    built: BuiltFile[],
    name: string,
  ): Promise<IssuedFile[]> {
    const kept: IssuedFile[] = [];
    for (const { format, content } of built) {
      const file = await this.files.keep(em, {
        name: `${name}.${format}`,
        content,
        mediaType: MEDIA_TYPES[format],
        userId: actor.userId,
      });
      kept.push({ format, fileId: file.id, sha256: file.sha256, size: file.size });
    }
    return kept;
  }
}

function lines(given: readonly string[]): string[] {
  return given.map((line) => line.trim()).filter(Boolean);
}
