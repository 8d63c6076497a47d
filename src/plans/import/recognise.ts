import type { Block, NeutralDocument } from '../../documents/blocks.js';
import type { UnitDirectory } from '../../units/unit-directory.js';
import { UnitReader } from './assignments.js';
import { looksLikeUnits } from './cell-shape.js';
import { checkSections, checkTasks } from './checks.js';
import type { DeadlineContext } from './deadline/deadline.js';
import { draftNarrative, draftTasks } from './draft.js';
import type { DraftTools } from './draft.js';
import { readAppendixCaptions, readHead } from './header.js';
import type { AppendixCaption } from './header.js';
import { inferIssuer } from './header-issuer.js';
import { readSignature } from './header-signer.js';
import { findWatermarks, isNoise, linesOf } from './lines.js';
import type { Line } from './lines.js';
import { isInLegacyFont } from './legacy-fonts.js';
import { readLabelledDuties } from './labelled-duties.js';
import { readNarrativeDuties } from './narrative.js';
import { readPeriod } from './period.js';
import type { DocumentNature, RecognisedHeader, RecognisedPlan, RecognisedTask } from './recognised-plan.js';
import { readReportingDuties } from './reporting-duties.js';
import { markRestated } from './restated-tasks.js';
import { DeadlineReader } from './task-deadline.js';
import { readTaskTables } from './task-tables.js';
import type { TaskTables } from './task-tables.js';
import { fold } from './text-folding.js';
import { warning } from './warnings.js';
import type { ImportWarning } from './warnings.js';

/** Kinds that tell or record instead of assigning: reports, minutes, invitations. */
const REPORTING_KINDS = new Set(['BC', 'BB', 'GM']);

const SUBJECT =
  /^(.{3,250}?)\s+(?:căn cứ|định kỳ|có trách nhiệm|báo cáo|gửi|tổng hợp|chịu trách nhiệm|tổ chức|chủ động|chủ trì|xây dựng|thực hiện|nghiêm túc)(?:\s|$)/u;
const RECIPIENTS = /^nơi nhận\s*(?::|$)/iu;
const LONGEST_SUBJECT = 250;

/**
 * Recognises a plan in neutral blocks: head, period, reporting duties, sections and tasks, each value with
 * its raw text and its place, and a warning for whatever a person has to settle. Pure.
 */
export function recognisePlan(document: NeutralDocument, directory: UnitDirectory): RecognisedPlan {
  const watermarks = findWatermarks(document);
  const tables = readTaskTables(document, watermarks);
  const { body, appendix, after } = partLines(document, tables, watermarks);
  const captions = readAppendixCaptions([...body, ...appendix]);
  const warnings: ImportWarning[] = [];
  warnings.push(...unreadPages(document));
  if (isInLegacyFont(document)) warnings.push(warning('legacy-font', null));
  const header = recogniseHeader(body, appendix, captions, warnings);
  // Some sign beneath the appendix instead of before it.
  if (!header.signer && after.some((line) => RECIPIENTS.test(line.text)))
    Object.assign(header, readSignature(after));
  const context: DeadlineContext = { issuedOn: header.issuedOn?.value ?? null, period: null };
  if (!header.signer) warnings.push(warning('signer-missing', null));
  header.period = readPeriod(header.title, body, context);
  context.period = header.period?.value ?? null;

  const nature: DocumentNature = header.kind !== null && REPORTING_KINDS.has(header.kind) ? 'report' : 'plan';
  if (nature === 'report') {
    const place = header.title?.place ?? header.number?.place ?? null;
    return {
      nature,
      header,
      reportingDuties: [],
      sections: [],
      tasks: [],
      warnings: [warning('not-a-plan', place), ...warnings],
    };
  }
  const tools: DraftTools = {
    units: new UnitReader(directory),
    deadlines: new DeadlineReader(context),
    issuedOn: context.issuedOn,
  };
  const tasks = draftTasks(tables.draft, tools);
  if (tasks.length === 0) warnings.push(warning('no-task-table', null));
  if (!header.period) warnings.push(warning('period-missing', header.title?.place ?? null));
  checkTasks(tasks);
  const narrative = recogniseNarrative(body, tools, tasks);
  return {
    nature,
    header,
    reportingDuties: readReportingDuties(body, context, (text) => reportersIn(text, tools)),
    sections: tables.draft.sections,
    tasks: [...tasks, ...narrative],
    warnings: [...warnings, ...tables.draft.warnings, ...checkSections(tables.draft.sections)],
  };
}

const APPENDIX_TITLE = /^ph[ụu] l[ụu]c(?: [ivx\d]+)?(?: |$)/;

/**
 * The running text, and from the heading of the first appendix (or the first task table) on, the rest.
 * Where the tables stand in the body, the text after them (the last articles, the signature) belongs to it.
 */
function partLines(
  document: NeutralDocument,
  { firstBlock, taskBlocks }: TaskTables,
  watermarks: Set<string>,
): { body: Line[]; appendix: Line[]; after: Line[] } {
  const isBefore = (block: Block): boolean => firstBlock === null || block.place.block < firstBlock;
  const textOf = (blocks: Block[]): Line[] =>
    linesOf(blocks).filter((line) => !isNoise(line.text, watermarks));
  const lines = textOf(document.blocks.filter(isBefore));
  const start = lines.findLastIndex((line) => line.text.length < 60 && APPENDIX_TITLE.test(fold(line.text)));
  const after = textOf(
    document.blocks.filter((block) => !isBefore(block) && !taskBlocks.has(block.place.block)),
  );
  if (start >= 0) return { body: lines.slice(0, start), appendix: lines.slice(start), after };
  const end = after.findIndex((line) => line.text.length < 60 && APPENDIX_TITLE.test(fold(line.text)));
  return end < 0
    ? { body: [...lines, ...after], appendix: [], after: [] }
    : { body: [...lines, ...after.slice(0, end)], appendix: after.slice(end), after: [] };
}

/** Pages that are pictures; the place is where the first of them would have been read. */
function unreadPages({ scannedPages = [], blocks }: NeutralDocument): ImportWarning[] {
  const [page] = scannedPages;
  if (page === undefined) return [];
  const next = blocks.findIndex((block) => (block.place.page ?? 0) > page);
  const place = { page, block: next < 0 ? blocks.length - 1 : next };
  return [warning('scanned-pages', place, { pages: scannedPages.join(', ') })];
}

function recogniseHeader(
  body: Line[],
  appendix: Line[],
  captions: AppendixCaption[],
  warnings: ImportWarning[],
): RecognisedHeader {
  const head = readHead(body);
  const header: RecognisedHeader = { ...head, ...readSignature(body), period: null };
  const caption = captions[0];
  if (!header.number && caption) {
    header.number = { value: caption.number, raw: caption.text, place: caption.place };
    warnings.push(warning('number-from-appendix', caption.place, { number: caption.number }));
  }
  if (!header.number) warnings.push(warning('number-missing', null));
  if (!header.issuedOn && caption?.issuedOn)
    header.issuedOn = { value: caption.issuedOn, raw: caption.text, place: caption.place };
  if (!header.issuedOn) warnings.push(warning('issue-date-missing', null));
  if (!header.issuer) {
    header.issuer = inferIssuer([...body, ...appendix], header.place?.value ?? null);
    warnings.push(
      header.issuer
        ? warning('issuer-inferred', header.issuer.place, { issuer: header.issuer.value })
        : warning('issuer-missing', null),
    );
  }
  for (const one of captions) warnings.push(...captionWarnings(one, header));
  return header;
}

function captionWarnings(caption: AppendixCaption, header: RecognisedHeader): ImportWarning[] {
  const number = header.number?.value ?? '';
  const issuedOn = header.issuedOn?.value ?? null;
  const warnings: ImportWarning[] = [];
  if (number && fold(caption.number) !== fold(number)) {
    warnings.push(warning('appendix-number-mismatch', caption.place, { cited: caption.number, number }));
  }
  if (issuedOn && caption.issuedOn && caption.issuedOn !== issuedOn) {
    warnings.push(warning('appendix-date-mismatch', caption.place, { cited: caption.issuedOn, issuedOn }));
  }
  return warnings;
}

function recogniseNarrative(body: Line[], tools: DraftTools, tasks: RecognisedTask[]): RecognisedTask[] {
  const end = body.findIndex((line) => /^nơi nhận(?: |$)/.test(fold(line.text)));
  const lines = end < 0 ? body : body.slice(0, end);
  const place = { page: null, block: 0 };
  const isUnits = (text: string): boolean => {
    const references = tools.units.read(text, place);
    return references.length > 0 && references.every((one) => one.kind !== 'unknown');
  };
  const found = draftNarrative([...readNarrativeDuties(lines, isUnits), ...readLabelledDuties(lines)], tools);
  markRestated(found, tasks);
  return found;
}

/** Who a sentence or heading about reports begins with: units, up to the verb. */
function reportersIn(text: string, tools: DraftTools): string[] {
  const named = text.replace(/^(?:giao|đề nghị|yêu cầu)\s+/iu, '');
  const subject = SUBJECT.exec(named)?.[1] ?? named;
  if (subject.length > LONGEST_SUBJECT || !looksLikeUnits(subject)) return [];
  const references = tools.units.read(subject.replace(/[.,:;]$/, ''), { page: null, block: 0 });
  return references.every((one) => one.kind !== 'unknown') ? references.map((one) => one.raw) : [];
}
