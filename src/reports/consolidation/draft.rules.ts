/**
 * The text a consolidated report begins with, part by part, from what was read. Pure: the same material gives the same
 * text. Every number is a figure with a source; what units said stays in their words, the unit named.
 */
import { completed } from '../progress.rules.js';
import { asSentence, oneLine } from '../report-phrases.rules.js';
import { aboutOf, planCitation } from '../consolidated-report.rules.js';
import { DRAFT_WORDS as WORDS } from './draft.words.js';
import type { ConsolidationMaterial, EarlierPeriod, TargetLine } from './material.js';
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

/** "Quý I/2023" within a sentence. */
function periodName({ period }: ConsolidationMaterial): string {
  const label = oneLine(period.label);
  return label.charAt(0).toLocaleLowerCase('vi') + label.slice(1);
}

type Part = (material: ConsolidationMaterial, sources: FigureSources) => BodyBlock[];

const opening: Part = (material, sources) => [
  paragraph(
    ...filled(
      WORDS.opening({
        document: planCitation(material),
        about: aboutOf(material.plan.title),
        issuer: material.authority.name,
        period: periodName(material),
      }),
      sources,
    ),
  ),
];

const general: Part = ({ plan, progress, previous, lastYear }, sources) => [
  heading(1, 'general', WORDS.general),
  sentence(plan.sections.length > 1 ? WORDS.sizeOfSections : WORDS.size, sources),
  sentence(WORDS.leads, sources),
  ...list(WORDS.standing.map((line) => filled(line, sources))),
  ...(progress.counts.submitted ? [sentence(WORDS.waiting, sources)] : []),
  ...(progress.coordinatingCounts.total ? [sentence(WORDS.coordinating, sources)] : []),
  ...compared('previous', previous, progress.counts, oneLine, sources),
  ...compared('last-year', lastYear, progress.counts, WORDS.samePeriodLastYear, sources),
  sentence(WORDS.details, sources),
];

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
  ...material.progress.bySection.flatMap(({ sectionId, title }): BodyBlock[] => {
    const ref = sectionRef(sectionId);
    const said = saidOf(material, sectionId);
    return [
      heading(2, ref, oneLine(title) || WORDS.sectionOfNone),
      sentence(WORDS.section(ref), sources),
      ...(said.length ? list(said) : [sentence(WORDS.noWords, sources)]),
    ];
  }),
];

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

const reportingPart: Part = ({ reporting }, sources) => {
  if (!reporting.expected) return [];
  const lines = [
    ...(reporting.late.length ? [WORDS.late(reporting.late.join('; '))] : []),
    ...(reporting.missing.length ? [WORDS.missing(reporting.missing.join('; '))] : []),
  ];
  return [
    heading(2, 'reporting', WORDS.reporting),
    sentence(WORDS.reported, sources),
    ...(lines.length
      ? list(lines.map((line) => filled(line, sources)))
      : [sentence(WORDS.noneMissing, sources)]),
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
  sentence(WORDS.carriedOn, sources),
  ...list(freeWords(material.accepted, ({ nextPeriod }) => nextPeriod)),
  sentence(
    WORDS.closing({
      document: planCitation(material),
      issuer: material.authority.name,
      period: periodName(material),
    }),
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
