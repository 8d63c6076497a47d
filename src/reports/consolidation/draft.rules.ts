/**
 * The text a consolidated report begins with, part by part, from what was read. Pure: the same material gives the same
 * text. Every number is a figure with a source; what units said stays in their words, the unit named.
 */
import type { OfficialCounts } from '../../tasks/timeliness/index.js';
import { completed } from '../progress.rules.js';
import { asSentence, oneLine, withoutItsType } from '../report-phrases.rules.js';
import { aboutOf, planCitation, planNumber } from '../consolidated-report.rules.js';
import { DRAFT_WORDS as WORDS } from './draft.words.js';
import type { ConsolidationMaterial, EarlierPeriod, TargetLine } from './material.js';
import { occasionOf } from './occasion.rules.js';
import { figure, heading, list, OPENING, paragraph } from './report-body.rules.js';
import type { Piece } from './report-body.rules.js';
import type { BodyBlock, ReportBody } from './report-schema.js';
import { figureSources, sectionRef } from './sources.rules.js';
import type { FigureSources } from './sources.rules.js';

/** The whole text. */
export function draftBody(material: ConsolidationMaterial): ReportBody {
  const sources = figureSources(material);
  return { type: 'doc', content: PARTS.flatMap((part) => part(material, sources)) };
}

/** One part of the text as it would be written now; null for a source there is none of. */
export function draftPart(material: ConsolidationMaterial, source: string): BodyBlock[] | null {
  const blocks = draftBody(material).content;
  if (source === OPENING) {
    const next = blocks.findIndex(({ type }) => type === 'heading');
    return blocks.slice(0, next);
  }
  const from = blocks.findIndex((block) => block.type === 'heading' && block.attrs.source === source);
  const first = blocks[from];
  if (first?.type !== 'heading') return null;
  const next = blocks.findIndex(
    (block, index) => index > from && block.type === 'heading' && block.attrs.level <= first.attrs.level,
  );
  return blocks.slice(from, next < 0 ? blocks.length : next);
}

type Part = (material: ConsolidationMaterial, sources: FigureSources) => BodyBlock[];

const opening: Part = (material, sources) => [
  paragraph(
    ...filled(
      WORDS.opening({
        document: planCitation(material),
        about: aboutOf(material.plan.title),
        issuer: material.authority.name,
        reported: occasionOf(material).reported,
      }),
      sources,
    ),
  ),
];

const general: Part = ({ plan, progress, previous, lastYear }, sources) => [
  heading(1, 'general', WORDS.general),
  sentence(plan.sections.length > 1 ? WORDS.sizeOfSections : WORDS.size, sources),
  sentence(WORDS.leads, sources),
  ...list(standingLines(progress.counts).map((line) => filled(line, sources))),
  ...(progress.counts.submitted ? [sentence(WORDS.waiting, sources)] : []),
  ...coordinatingStands(progress.coordinatingCounts, sources),
  ...compared('previous', previous, progress.counts, withoutItsType, sources),
  ...compared('last-year', lastYear, progress.counts, WORDS.samePeriodLastYear, sources),
  sentence(WORDS.details, sources),
];

/** The official counts; what is not there is not said, but for what is overdue. */
function standingLines(counts: OfficialCounts): string[] {
  const lines = [
    WORDS.completed(counts.completedOnTime, counts.completedLate),
    WORDS.openInTime(counts.openInTime > 0, counts.dueSoon > 0),
    WORDS.openOverdue(counts.openOverdue > 0),
    ...(counts.noDeadline ? [WORDS.noDeadline] : []),
  ];
  return lines.map((line, index) => line + (index < lines.length - 1 ? ';' : '.'));
}

function coordinatingStands(counts: OfficialCounts, sources: FigureSources): BodyBlock[] {
  if (!counts.total) return [];
  const stands = standsOf(counts, 'coordinating', WORDS.coordinatingCompleted);
  return [sentence(WORDS.coordinating(stands), sources)];
}

/** ": đã hoàn thành 02; còn trong hạn 29", of what there is; ", đều còn trong hạn" where there is nothing else. */
function standsOf(counts: OfficialCounts, ref: string, done = WORDS.stands.completed.some(ref)): string {
  const { openInTime, openOverdue, noDeadline } = counts;
  const parts = Object.entries({
    completed: completed(counts),
    openInTime,
    openOverdue,
    noDeadline,
  }) as Array<[keyof typeof WORDS.stands, number]>;
  const some = parts.filter(([, count]) => count > 0);
  const [only] = some;
  if (only && some.length === 1) return `, ${WORDS.alike(counts.total, WORDS.stands[only[0]].alike)}`;
  return `: ${some.map(([key]) => (key === 'completed' ? done : WORDS.stands[key].some(ref))).join('; ')}`;
}

function compared(
  ref: string,
  earlier: EarlierPeriod | null,
  now: EarlierPeriod['counts'],
  nameOf: (label: string) => string,
  sources: FigureSources,
): BodyBlock[] {
  if (!earlier) return [];
  const change = completed(now) - completed(earlier.counts);
  const words = WORDS.earlier[change > 0 ? 'more' : change < 0 ? 'fewer' : 'same'];
  return [sentence(words(ref, nameOf(earlier.label)), sources)];
}

const results: Part = (material, sources) => [
  heading(1, 'results', WORDS.results),
  ...material.progress.bySection.flatMap(({ sectionId, title, counts }): BodyBlock[] => {
    const ref = sectionRef(sectionId);
    const said = saidOf(material, sectionId);
    const stands = counts.total ? WORDS.section(ref, standsOf(counts, ref)) : WORDS.sectionOfNothing;
    return [
      heading(2, ref, sectionTitle(title)),
      sentence(said.length || !counts.total ? stands : `${stands} ${WORDS.noWords}`, sources),
      ...list(said),
    ];
  }),
];

/** A title that leads over to what follows it in the plan ends here. */
function sectionTitle(title: string): string {
  return (
    oneLine(title).replace(
      /(,\s*(trước hết là\s+)?(các|những) (việc|nội dung|nhiệm vụ) sau)?\s*[:;,.]*$/iu,
      '',
    ) || WORDS.sectionOfNone
  );
}

/** What units said of a section: from their accepted reports; before there is any, from their progress updates. */
function saidOf({ accepted, voices, tasks }: ConsolidationMaterial, sectionId: string | null): Piece[][] {
  if (accepted.length)
    return accepted.flatMap(({ unitName, content }) =>
      content.sections
        .filter((section) => section.sectionId === sectionId)
        .flatMap(({ items }) => items)
        .filter(({ result }) => result.trim())
        .map(({ ordinal, result }) => spoken(unitName, ordinal, result)),
    );
  const ofSection = new Map(
    tasks.filter((task) => task.sectionId === sectionId).map((task) => [task.id, task]),
  );
  return voices
    .filter(({ taskId, lead, result }) => lead && result && ofSection.has(taskId))
    .map(({ unitName, taskId, result }) => spoken(unitName, ofSection.get(taskId)?.ordinal ?? null, result));
}

const targets: Part = ({ targets: lines }, sources) =>
  lines.length
    ? [
        heading(1, 'targets', WORDS.targets),
        ...list(lines.map((line) => filled(targetSentence(line), sources))),
      ]
    : [];

function targetSentence(target: TargetLine): string {
  const ref = `target:${target.id}`;
  const unit = target.unitOfMeasure === '%' ? '%' : ` ${target.unitOfMeasure}`;
  if (target.value === null) return WORDS.targetOpen(oneLine(target.name));
  return (
    WORDS.target({ name: oneLine(target.name), unit, ref }) +
    (target.accumulated === null ? '' : WORDS.accumulated(ref, unit)) +
    (target.percentOfPlan === null ? '' : WORDS.ofPlan(ref)) +
    (target.percentOfLastYear === null ? '' : WORDS.ofLastYear(ref)) +
    '.'
  );
}

const shortcomings: Part = (material, sources) => {
  const { progress } = material;
  const unfinished = material.accepted.flatMap(({ unitName, content }) =>
    content.sections
      .flatMap(({ items }) => items)
      .filter((item) => item.unfinished.trim())
      .map(({ ordinal, unfinished: words }) => spoken(unitName, ordinal, words)),
  );
  const causes = causesOf(material);
  return [
    heading(1, 'shortcomings', WORDS.shortcomings),
    heading(2, 'weaknesses', WORDS.weaknesses),
    sentence(progress.counts.openOverdue ? WORDS.overdue : WORDS.nothingOverdue, sources),
    ...list(unfinished),
    heading(2, 'causes', WORDS.causes),
    ...(causes.length ? list(causes) : [sentence(WORDS.noCauses, sources)]),
    ...reportingPart(material, sources),
  ];
};

function causesOf({ accepted, voices, tasks }: ConsolidationMaterial): Piece[][] {
  if (accepted.length) return freeWords(accepted, ({ difficulties }) => difficulties);
  const ordinals = new Map(tasks.map(({ id, ordinal }) => [id, ordinal]));
  return voices
    .filter(({ difficulty, state }) => difficulty && state !== 'COMPLETED')
    .map(({ unitName, taskId, difficulty }) => spoken(unitName, ordinals.get(taskId) ?? null, difficulty));
}

const reportingPart: Part = (material, sources) => {
  const { reporting } = material;
  if (!reporting.expected) return silentPart(material, sources);
  const { submitted, accepted } = reporting;
  const lines = [
    ...(reporting.late.length ? [WORDS.late(reporting.late.join('; '))] : []),
    ...(reporting.missing.length ? [WORDS.missing(reporting.missing.join('; '))] : []),
  ];
  return [
    heading(2, 'reporting', WORDS.reporting),
    sentence(submitted ? WORDS.reported(accepted === submitted) : WORDS.nothingSent, sources),
    ...(lines.length
      ? list(lines.map((line) => filled(line, sources)))
      : [sentence(WORDS.noneMissing, sources)]),
  ];
};

/** Where no reports were asked for: units that have something to do and said nothing about any of it. */
const silentPart: Part = ({ progress, voices }, sources) => {
  const spoke = new Set(voices.map(({ unitId }) => unitId));
  const silent = progress.byUnit.filter(
    ({ unitId, lead, coordinating }) => lead.total + coordinating.total > 0 && !spoke.has(unitId),
  );
  const names = (leading: boolean) =>
    silent
      .filter(({ lead }) => lead.total > 0 === leading)
      .map(({ unitName }) => unitName)
      .join('; ');
  const lines = [
    ...(names(true) ? [WORDS.silentLeads(names(true))] : []),
    ...(names(false) ? [WORDS.silentOthers(names(false))] : []),
  ];
  return [
    heading(2, 'reporting', WORDS.silent),
    ...(lines.length ? list(lines.map((line) => [line])) : [sentence(WORDS.noneSilent, sources)]),
  ];
};

const proposals: Part = (material, sources) => {
  const { accepted, voices, tasks } = material;
  const ordinals = new Map(tasks.map(({ id, ordinal }) => [id, ordinal]));
  const said = accepted.length
    ? freeWords(accepted, (content) => content.proposals)
    : voices
        .filter(({ proposal }) => proposal)
        .map(({ unitName, taskId, proposal }) => spoken(unitName, ordinals.get(taskId) ?? null, proposal));
  return [
    heading(1, 'proposals', WORDS.proposals),
    ...(said.length ? list(said) : [sentence(WORDS.noProposals, sources)]),
  ];
};

const directions: Part = (material, sources) => [
  heading(1, 'directions', WORDS.directions),
  sentence(
    completed(material.progress.counts) < material.progress.counts.total
      ? WORDS.carriedOn(material.progress.counts.openOverdue > 0, material.progress.counts.dueSoon > 0)
      : WORDS.nothingOpen,
    sources,
  ),
  ...list(freeWords(material.accepted, ({ nextPeriod }) => nextPeriod)),
  sentence(
    WORDS.closing({ title: withoutItsType(occasionOf(material).title(planNumber(material))) }),
    sources,
  ),
];

const PARTS: readonly Part[] = [opening, general, results, targets, shortcomings, proposals, directions];

function freeWords(
  accepted: ConsolidationMaterial['accepted'],
  of: (content: ConsolidationMaterial['accepted'][number]['content']) => string,
): Piece[][] {
  return accepted
    .filter(({ content }) => of(content).trim())
    .map(({ unitName, content }) => spoken(unitName, null, of(content)));
}

/** "Phòng Nội vụ (nhiệm vụ 3): …" */
function spoken(unitName: string, ordinal: string | null, words: string): Piece[] {
  const bare = ordinal?.trim().replace(/[.)]$/, '') || null;
  return [{ bold: `${unitName}${WORDS.ofTask(bare)}: ` }, asSentence(words)];
}

function sentence(words: string, sources: FigureSources): BodyBlock {
  return paragraph(...filled(words, sources));
}

/** Puts a figure in each `{ref}`; words of people never pass through here as a pattern of their own. */
function filled(words: string, sources: FigureSources): Piece[] {
  return words.split(/(\{[\w:.-]+\})/).map((piece) => {
    const source = /^\{.+\}$/.test(piece) ? sources.get(piece.slice(1, -1)) : undefined;
    return source ? figure(source.ref, source.shown) : piece;
  });
}
