import type { Block } from '../documents/index.js';
import { endingWithPlan } from './draft-deadlines.rules.js';
import type { ImportWarning, RecognisedPlan, RecognisedReference, RecognisedTask } from './import/index.js';
import type {
  DraftLeader,
  DraftReference,
  DraftTask,
  DraftWarning,
  OpenQuestion,
  PlanDraft,
} from './plan-draft.js';
import { shownPlaces } from './source-blocks.rules.js';
import type { ShownPlace } from './source-blocks.rules.js';

/** Warnings about a reference: settled with it, never on their own. */
export const REFERENCE_WARNINGS = new Set(['unit-unresolved', 'unit-ambiguous', 'unit-fuzzy']);

/** A phong trào thi đua announces itself in its title; a clerk can say otherwise. */
const CAMPAIGN_TITLE =
  /phong trào thi đua|phát động (?:đợt )?thi đua|đợt thi đua|thi đua (?:cao điểm|nước rút|đặc biệt)/iu;

/**
 * The draft of what was recognised. Duties found in running text are offered, and left out until taken.
 * @param blocks of the document, for the cells that a merged one stands for
 */
export function draftFromPlan(plan: RecognisedPlan, blocks: Block[] = []): PlanDraft {
  const shown = shownPlaces(blocks);
  let next = 1;
  const key = (letter: string) => `${letter}${next++}`;
  const sections = plan.sections.map(({ label, title }) => ({ key: key('s'), label, title }));
  const tasks = plan.tasks.map((task): DraftTask => {
    const references = (list: RecognisedReference[]) =>
      list.map((one) => draftReference(key('r'), one, shown));
    return {
      key: key('t'),
      included: task.source === 'table',
      reviewed: false,
      source: task.source,
      sectionKey: task.section === null ? null : (sections[task.section]?.key ?? null),
      ordinal: task.ordinal,
      content: task.content,
      product: task.product,
      leads: references(task.leads),
      coordinating: references(task.coordinating),
      supervising: references(task.supervising),
      leader: draftLeader(task, shown),
      deadline: endingWithPlan(draftDeadline(task, shown), plan.header.period?.value ?? null),
      warnings: task.warnings.map((one) => draftWarning(one, shown)),
      at: shown(task.place),
      contentAt: shown(task.contentPlace),
      productAt: shown(task.productPlace),
    };
  });
  return {
    document: draftDocument(plan),
    sections,
    tasks,
    warnings: plan.warnings.map((one) => draftWarning(one, shown)),
    nextKey: next,
  };
}

function draftDocument({ header, reportingDuties }: RecognisedPlan): PlanDraft['document'] {
  const [number = null, ...symbol] = header.number?.value.split('/') ?? [];
  const title = header.title?.value ?? null;
  return {
    number: number?.trim() || null,
    symbol: symbol.join('/').trim() || null,
    kind: header.kind,
    issuer: header.issuer?.value ?? null,
    place: header.place?.value ?? null,
    issuedOn: header.issuedOn?.value ?? null,
    title,
    signer: header.signer?.value ?? null,
    signerTitle: header.signerTitle?.value ?? null,
    campaign: title !== null && CAMPAIGN_TITLE.test(title.replace(/\s+/g, ' ')),
    periodFrom: header.period?.value.from ?? null,
    periodTo: header.period?.value.to ?? null,
    reportingDeadlines: reportingDuties.map(({ raw, due, exclusive, recipient }) => ({
      raw,
      due,
      exclusive,
      recipient,
    })),
  };
}

function draftLeader({ leader, leaderPlace }: RecognisedTask, shown: ShownPlace): DraftLeader | null {
  if (leader === null) return null;
  return { raw: leader, leaderIds: [], candidateIds: [], confirmed: false, at: shown(leaderPlace) };
}

function draftReference(key: string, reference: RecognisedReference, shown: ShownPlace): DraftReference {
  const { raw, kind, unitIds, match, candidates, place } = reference;
  return { key, raw, kind, unitIds, match, candidates, confirmed: false, at: shown(place) };
}

function draftDeadline(
  { deadline, deadlinePlace }: RecognisedTask,
  shown: ShownPlace,
): DraftTask['deadline'] {
  const { raw, source, kind, from, due, exclusive, tentative } = deadline;
  const at = shown(deadlinePlace);
  return {
    ...{ raw, source, kind, from, due, exclusive },
    ...(tentative ? { tentative } : {}),
    ...(at ? { at } : {}),
  };
}

function draftWarning({ code, params, place }: ImportWarning, shown: ShownPlace): DraftWarning {
  return { code, params, at: shown(place), resolved: false };
}

/** A reference that says who is meant, or that a person has said names nobody. */
export function isSettled({ kind, match, unitIds, confirmed }: DraftReference): boolean {
  if (kind === 'unknown') return false;
  if ((kind === 'unit' || kind === 'group') && unitIds.length === 0) return false;
  return match !== 'fuzzy' || confirmed;
}

/** A leader who is known, or of whom a person has said that the words are enough. */
export function isLeaderSettled(leader: DraftLeader | null | undefined): boolean {
  return !leader || leader.confirmed || leader.candidateIds.length === 0;
}

/**
 * The units that owe something because of a reference. A generic phrase or a body outside the tree owes nothing;
 * a person owes nothing, unless the post stands for a unit ("Chủ tịch và các Phó Chủ tịch": the authority).
 */
export function assignedUnits({ kind, unitIds }: Pick<DraftReference, 'kind' | 'unitIds'>): string[] {
  return kind === 'unit' || kind === 'group' || kind === 'person' ? unitIds : [];
}

/**
 * What is still to be answered. A doubt about a coordinating unit counts as one about a lead does: left open, the
 * unit would either be assigned on a guess or be forgotten. Supervising is a note and asks nothing.
 */
export function openQuestions(draft: PlanDraft): OpenQuestion[] {
  return draft.tasks.filter((task) => task.included).flatMap(questionsOf);
}

function questionsOf(task: DraftTask): OpenQuestion[] {
  const doubts = [...task.leads, ...task.coordinating]
    .filter((reference) => !isSettled(reference))
    .map((reference) => question(task, 'reference', reference.key));
  const doubtfulLead = task.leads.some((reference) => !isSettled(reference));
  const led = doubtfulLead || task.leads.some((reference) => assignedUnits(reference).length > 0);
  return [
    ...(task.content.trim() === '' ? [question(task, 'content')] : []),
    ...doubts,
    ...(led ? [] : [question(task, 'lead')]),
    ...(isLeaderSettled(task.leader) ? [] : [question(task, 'leader')]),
  ];
}

function question(
  { key }: DraftTask,
  about: OpenQuestion['about'],
  referenceKey: string | null = null,
): OpenQuestion {
  return { taskKey: key, about, referenceKey };
}

/** Taken, and nothing about it asks for a person: no open question, no open warning. */
export function isSure(task: DraftTask): boolean {
  return task.included && task.warnings.every(({ resolved }) => resolved) && questionsOf(task).length === 0;
}

/**
 * The task with those warnings settled whose question has been answered: a reference, who leads, which leader is in
 * charge, what is to be done.
 */
export function withAnsweredWarnings(task: DraftTask): DraftTask {
  const open = new Set(
    [...task.leads, ...task.coordinating, ...task.supervising]
      .filter((reference) => !isSettled(reference))
      .map((reference) => reference.raw),
  );
  const led = task.leads.some((reference) => assignedUnits(reference).length > 0);
  const warnings = task.warnings.map((warning) => {
    if (REFERENCE_WARNINGS.has(warning.code))
      return { ...warning, resolved: !open.has(String(warning.params.raw)) };
    if (warning.code === 'leader-ambiguous')
      return { ...warning, resolved: warning.resolved || isLeaderSettled(task.leader) };
    if (warning.code === 'leader-unresolved')
      return { ...warning, resolved: warning.resolved || !task.leader || task.leader.confirmed };
    if (warning.code === 'content-missing') return { ...warning, resolved: task.content.trim() !== '' };
    return warning.code === 'lead-missing' ? { ...warning, resolved: warning.resolved || led } : warning;
  });
  return { ...task, warnings };
}

/** What identifies a plan inside its authority; null while a part is missing. */
export function identityOf({ document }: PlanDraft): { number: string; symbol: string; year: number } | null {
  const { number, symbol, issuedOn } = document;
  return number && symbol && issuedOn ? { number, symbol, year: Number(issuedOn.slice(0, 4)) } : null;
}

/** The reports that units will owe: one for each date; a duty without a date waits for a person to date it. */
export function reportPeriodsOf({ document }: PlanDraft) {
  return document.reportingDeadlines.flatMap(({ raw, due, exclusive, recipient }) =>
    (due.length ? due : [null]).map((dueOn) => ({ raw, dueOn, exclusive, recipient })),
  );
}
