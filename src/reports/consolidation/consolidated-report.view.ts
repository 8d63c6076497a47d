import type { Locale } from '../../common/index.js';
import { reportSymbol } from '../consolidated-report.rules.js';
import { consolidationText } from './consolidation.messages.js';
import type { ConsolidationText } from './consolidation.messages.js';
import type { SeenReport } from './consolidated-reports.queries.js';
import type {
  ConsolidatedReportView,
  FigureSourceDto,
  IssuedReportDto,
  ReportPartDto,
} from './dto/consolidated-report.dto.js';
import type { ConsolidationMaterial } from './material.js';
import { proposedForm } from './official-report.rules.js';
import { isEdited, sourcesOf } from './report-body.rules.js';
import { readBody } from './report-schema.js';
import type { ReportBody } from './report-schema.js';
import { figureSources } from './sources.rules.js';
import type { FigureSource } from './sources.rules.js';

/** A report as its page shows it, in the reader's language but for the text itself. */
export function reportView(
  { report, plan, mayEdit }: SeenReport,
  shown: { material: ConsolidationMaterial; body: ReportBody; issued: IssuedReportDto[]; today: string },
  locale: Locale,
): ConsolidatedReportView {
  const { material, body, issued, today } = shown;
  const { number: _open, signerName: _unsigned, ...proposed } = proposedForm(material, today);
  return {
    id: report.id,
    planId: plan.id,
    planNumber: plan.number,
    planTitle: plan.title,
    periodId: report.periodId,
    periodLabel: material.period.label,
    asOf: material.progress.asOf,
    state: report.state,
    body,
    version: report.version,
    savedByName: report.savedByName,
    savedAt: report.savedAt,
    correctionReason: report.correctionReason,
    parts: partsOf(body, report.written),
    sources: [...figureSources(material).values()].map((source) => sourceView(source, locale)),
    proposed: { ...proposed, symbol: reportSymbol(plan.number) },
    issued,
    mayEdit,
  };
}

/** The parts that have a source, in their order. */
export function partsOf(body: ReportBody, written: ReportBody): ReportPartDto[] {
  const now = keptBody(body);
  const then = keptBody(written);
  return sourcesOf(now).map((source) => ({ source, edited: isEdited(now, then, source) }));
}

export function sourceView(
  { ref, shown, label, params, link }: FigureSource,
  locale: Locale,
): FigureSourceDto {
  const scope = params.scope;
  const named = scope
    ? { ...params, scope: consolidationText(locale, scope as ConsolidationText, params) }
    : params;
  return { ref, shown, link, label: consolidationText(locale, label, named) };
}

/** A text that the database kept, which sorts the fields of what it keeps. */
export function keptBody(kept: ReportBody): ReportBody {
  const body = readBody(kept);
  if (!body) throw new Error('a report was kept that is none');
  return body;
}
