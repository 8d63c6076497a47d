import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { buildOfficialDocument } from '../../documents/official/index.js';
import { writeOfficialPdf } from '../../documents/pdf-out/index.js';
import type { UnitKind } from '../../units/index.js';
import { NO_CONTENT } from './unit-report-content.js';
import { unitReportDocument } from './unit-report-document.rules.js';
import type { UnitReportDetail } from './dto/unit-report.dto.js';
import { UnitReportsQueries } from './unit-reports.queries.js';

export interface ReportFile {
  name: string;
  bytes: Buffer;
}

const BUILDERS = { docx: buildOfficialDocument, pdf: writeOfficialPdf } as const;
export type ReportFormat = keyof typeof BUILDERS;

interface Letterhead {
  kind: UnitKind;
  name: string;
  code: string;
  place: string | null;
  documentSymbol: string | null;
  authorityPlace: string | null;
  named: boolean;
  signer: { fullName: string; title: string } | null;
}

/** A unit's report as a file in official form. */
@Injectable()
export class UnitReportFiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly queries: UnitReportsQueries,
  ) {}

  /** As it is read on the screen by the same person. @throws unitReports:NOT_FOUND. */
  async file(actor: Actor, id: string, format: ReportFormat): Promise<ReportFile> {
    const report = await this.queries.detail(actor, id);
    const bytes = await BUILDERS[format](await this.document(report));
    await this.transactions.run((em) =>
      this.audit.record(em, actor, {
        kind: 'report.downloaded',
        subject: { type: 'unit-report', id },
        authorityId: report.authorityId,
        payload: { planNumber: report.planNumber, format },
      }),
    );
    const name = `BC-${report.unitName}-${report.periodLabel}`.replace(/[^\p{L}\p{N}]+/gu, '-');
    return { name: `${name}.${format}`, bytes };
  }

  private async document(report: UnitReportDetail) {
    const { authorityPlace, named, signer, ...unit } = await this.letterhead(report.id);
    return unitReportDocument({
      content: report.content ?? NO_CONTENT,
      unit,
      authority: { name: report.authorityName, place: authorityPlace },
      plan: { number: report.planNumber, title: report.planTitle, issuedOn: report.planIssuedOn },
      period: { label: report.periodLabel, named },
      targets: report.targets,
      documentNumber: report.documentNumber,
      date: report.documentDate ?? report.submittedOn ?? this.clock.today(),
      signer,
    });
  }

  private async letterhead(id: string): Promise<Letterhead> {
    const [row] = await this.dataSource.query<Letterhead[]>(
      `SELECT u.kind, u.name, u.code, u.place, u.document_symbol AS "documentSymbol",
        coalesce(authority.place, p.place) AS "authorityPlace",
        d.kind = 'NAMED' AS named,
        CASE WHEN signer.id IS NOT NULL
          THEN jsonb_build_object('fullName', r.submitted_by_name, 'title', signer.title) END AS signer
      FROM unit_report r JOIN unit u ON u.id = r.unit_id JOIN unit authority ON authority.id = r.authority_id
        JOIN plan p ON p.id = r.plan_id JOIN report_period d ON d.id = r.period_id
        LEFT JOIN user_account signer ON signer.id = r.submitted_by
      WHERE r.id = $1`,
      [id],
    );
    if (!row) throw new Error(`no unit report ${id}`);
    return row;
  }
}
