import type { Place } from '../../documents/blocks.js';
import { DEFAULT_LOCALE } from '../../common/i18n.js';
import type { Locale } from '../../common/i18n.js';
import { importText } from './import.messages.js';
import type { RecognisedPlan, RecognisedReference, RecognisedTask } from './recognised-plan.js';
import type { ImportWarning } from './warnings.js';

export interface PreviewWarning {
  code: string;
  message: string;
  /** Where in the source, in words; absent where it is about the document as a whole. */
  at?: string;
}

export interface PreviewReference {
  raw: string;
  kind: RecognisedReference['kind'];
  unit: string | null;
}

export interface PreviewTask {
  source: RecognisedTask['source'];
  section: string | null;
  ordinal: string | null;
  content: string;
  product: string | null;
  leads: PreviewReference[];
  coordinating: PreviewReference[];
  supervising: PreviewReference[];
  /** "Lãnh đạo phụ trách", as printed. */
  leader: string | null;
  deadline: RecognisedTask['deadline'];
  warnings: PreviewWarning[];
}

/** The import preview contract (design §5): what `dondoc import-preview` prints. */
export interface ImportPreview {
  document: {
    number: string | null;
    kind: string | null;
    issuer: string | null;
    superior: string | null;
    place: string | null;
    issuedOn: string | null;
    title: string | null;
    signer: string | null;
    signerTitle: string | null;
    period: { from: string; to: string } | null;
    reportingDeadlines: Array<{
      raw: string;
      due: string[];
      exclusive: boolean;
      recipient: string | null;
      reporters: string[];
    }>;
  };
  sections: Array<{ label: string | null; title: string }>;
  tasks: PreviewTask[];
  warnings: PreviewWarning[];
}

export function toPreview(plan: RecognisedPlan, locale: Locale = DEFAULT_LOCALE): ImportPreview {
  const { header } = plan;
  return {
    document: {
      number: header.number?.value ?? null,
      kind: header.kind,
      issuer: header.issuer?.value ?? null,
      superior: header.superior?.value ?? null,
      place: header.place?.value ?? null,
      issuedOn: header.issuedOn?.value ?? null,
      title: header.title?.value ?? null,
      signer: header.signer?.value ?? null,
      signerTitle: header.signerTitle?.value ?? null,
      period: header.period?.value ?? null,
      reportingDeadlines: plan.reportingDuties.map(({ raw, due, exclusive, recipient, reporters }) => ({
        raw,
        due,
        exclusive,
        recipient,
        reporters,
      })),
    },
    sections: plan.sections.map(({ label, title }) => ({ label, title })),
    tasks: plan.tasks.map((task) => previewTask(task, plan, locale)),
    warnings: plan.warnings.map((one) => previewWarning(one, locale)),
  };
}

function previewTask(task: RecognisedTask, plan: RecognisedPlan, locale: Locale): PreviewTask {
  return {
    source: task.source,
    section: task.section === null ? null : (plan.sections[task.section]?.label ?? null),
    ordinal: task.ordinal,
    content: task.content,
    product: task.product,
    leads: task.leads.map(previewReference),
    coordinating: task.coordinating.map(previewReference),
    supervising: task.supervising.map(previewReference),
    leader: task.leader,
    deadline: task.deadline,
    warnings: task.warnings.map((one) => previewWarning(one, locale)),
  };
}

function previewReference({ raw, kind, unitName }: RecognisedReference): PreviewReference {
  return { raw, kind, unit: unitName };
}

function previewWarning(one: ImportWarning, locale: Locale): PreviewWarning {
  const message = importText(locale, one.code, one.params);
  return one.place
    ? { code: one.code, message, at: describePlace(one.place, locale) }
    : { code: one.code, message };
}

/** "trang 3, bảng ở đoạn 120, dòng 4, ô 2": counted from 1, as people count. */
export function describePlace(place: Place, locale: Locale = DEFAULT_LOCALE): string {
  const parts: string[] = [];
  if (place.page !== null) parts.push(importText(locale, 'at-page', { page: place.page }));
  if (place.row === undefined) parts.push(importText(locale, 'at-paragraph', { block: place.block + 1 }));
  else parts.push(importText(locale, 'at-table', { block: place.block + 1, row: place.row + 1 }));
  if (place.cell !== undefined) parts.push(importText(locale, 'at-cell', { cell: place.cell + 1 }));
  return parts.join(', ');
}
