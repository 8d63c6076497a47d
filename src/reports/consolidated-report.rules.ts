/**
 * The consolidated report as content, from what was read at one moment. Pure: the same material gives the same
 * report. Every number in it is one of {@link PlanProgress}, the object that the screen shows.
 */
import { numberAndSymbol, shortDate, vietnamesePercent, writtenDate } from '../documents/official/index.js';
import type { OfficialBlock, OfficialDocument, Signature } from '../documents/official/index.js';
import { appendixOf } from './consolidated-report.appendix.rules.js';
import { DOCUMENT_KINDS, UNKNOWN_KIND, WORDS } from './consolidated-report.words.js';
import type { OverdueAssignment } from './dto/progress.dto.js';
import { completed } from './progress.rules.js';
import { asSentence, counted, oneLine } from './report-phrases.rules.js';
import type { ReportMaterial, ReportTask, Voice } from './report-material.js';

export function consolidatedReport(material: ReportMaterial): OfficialDocument {
  const { plan, authority, progress } = material;
  const document = planCitation(material);
  const symbol = reportSymbol(plan.number);
  const addressees = authority.superiorName ? [authority.superiorName] : [];
  return {
    // An Ủy ban nhân dân prints no agency above itself.
    superior: bodyOf(authority.name) ? null : authority.superiorName,
    issuer: authority.name,
    number: null,
    symbol,
    place: authority.place,
    date: progress.asOf,
    kind: WORDS.reportKind,
    abstract: WORDS.abstract(document),
    addressees,
    body: [
      paragraph(
        WORDS.opening({
          document,
          about: aboutOf(plan.title),
          issuer: authority.name,
          asOf: writtenDate(progress.asOf),
        }),
      ),
      ...generalPart(material),
      ...sectionsPart(material),
      ...shortcomingsPart(material),
      ...proposalsPart(material),
      paragraph(WORDS.closing({ document, issuer: authority.name })),
    ],
    signature: signatureOf(material),
    recipients: [
      ...(addressees.length ? [WORDS.sameAsAbove] : []),
      ...(bodyOf(authority.name) ? [WORDS.leaders] : []),
      ...(plan.campaign ? [WORDS.council] : []),
      WORDS.units,
    ],
    archive: WORDS.archive,
    appendices: [
      appendixOf(material, {
        title: WORDS.appendixTitle(document),
        reference: WORDS.appendixReference({
          number: numberAndSymbol(null, symbol).replace('Số:', 'số'),
          date: writtenDate(progress.asOf),
          issuer: authority.name,
        }),
      }),
    ],
  };
}

/** "BC-UBND" of a report on "3707/KH-UBND": the same issuer, another type. */
export function reportSymbol(planNumber: string): string {
  const issuer = planNumber.split('/').slice(1).join('/').split('-').slice(1).join('-');
  return issuer ? `BC-${issuer}` : 'BC';
}

/** "Kế hoạch số 28/KH-UBND ngày … của …" */
export function planCitation({ plan, authority }: Pick<ReportMaterial, 'plan' | 'authority'>): string {
  const kind = plan.number.split('/').slice(1).join('/').split('-')[0] ?? '';
  const name = DOCUMENT_KINDS[kind] ?? UNKNOWN_KIND;
  return `${name} số ${plan.number} ${writtenDate(plan.issuedOn)} của ${authority.name}`;
}

/** "về phát động phong trào …": the title goes on in the sentence. */
export function aboutOf(title: string): string {
  const words = oneLine(title).replace(/[.;:]+$/, '');
  const lower = words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
  return /^(về|v\/v)\s/i.test(words) ? lower : `về ${lower}`;
}

/** The collective body an authority signs for; null for an agency with a single head. */
export function bodyOf(authorityName: string): string | null {
  return /^(Ủy ban nhân dân|Hội đồng nhân dân)/i.exec(authorityName)?.[0] ?? null;
}

/** Nobody has signed yet: the name stays open, and the title is that of the authority's own head. */
function signatureOf({ authority, plan }: ReportMaterial): Signature {
  const body = bodyOf(authority.name);
  return body
    ? { lines: [{ authority: 'TM.', text: body }, { text: WORDS.chairman }], name: null }
    : { lines: [{ text: plan.signerTitle ?? WORDS.head }], name: null };
}

function generalPart({ plan, progress }: ReportMaterial): OfficialBlock[] {
  const { counts, coordinatingCounts: others, byUnit } = progress;
  const rate = (part: number) => vietnamesePercent(part, counts.total);
  const done = completed(counts);
  return [
    { type: 'heading', level: 1, label: 'I', text: WORDS.general },
    paragraph(
      WORDS.size({
        tasks: counted(progress.tasks),
        sections: plan.sections.length > 1 ? counted(plan.sections.length) : null,
        units: counted(byUnit.length),
        leads: counted(counts.total),
        coordinating: counted(others.total),
      }),
    ),
    paragraph(WORDS.leadsStand),
    item(
      WORDS.completed({
        count: counted(done),
        rate: rate(done),
        onTime: counted(counts.completedOnTime),
        late: counted(counts.completedLate),
      }),
    ),
    item(
      WORDS.openInTime({
        count: counted(counts.openInTime),
        rate: rate(counts.openInTime),
        soon: counted(counts.dueSoon),
      }),
    ),
    item(WORDS.openOverdue({ count: counted(counts.openOverdue), rate: rate(counts.openOverdue) })),
    item(WORDS.noDeadline({ count: counted(counts.noDeadline), rate: rate(counts.noDeadline) })),
    ...(counts.submitted ? [paragraph(WORDS.waiting(counted(counts.submitted)))] : []),
    ...(others.total
      ? [
          paragraph(
            WORDS.coordinatingStand({
              total: counted(others.total),
              completed: counted(completed(others)),
              rate: vietnamesePercent(completed(others), others.total),
              inTime: counted(others.openInTime),
              overdue: counted(others.openOverdue),
              noDeadline: counted(others.noDeadline),
            }),
          ),
        ]
      : []),
    ...unitTable(progress),
  ];
}

/** The counts of each leading unit. */
export function unitTable({ byUnit, counts }: ReportMaterial['progress']): OfficialBlock[] {
  const leading = byUnit.filter(({ lead }) => lead.total > 0);
  if (!leading.length) return [];
  const titles = WORDS.unitColumns;
  const numbers = [
    'total',
    'completedOnTime',
    'completedLate',
    'openInTime',
    'openOverdue',
    'noDeadline',
  ] as const;
  const row = (position: string, name: string, of: typeof counts) => [
    position,
    name,
    ...numbers.map((key) => String(of[key])),
    vietnamesePercent(completed(of), of.total),
  ];
  return [
    paragraph(WORDS.unitsStand),
    {
      type: 'table',
      table: {
        columns: [
          { title: titles.position, share: 7, align: 'center' },
          { title: titles.unit, share: 27 },
          ...numbers.map((key) => ({ title: titles[key], share: 10, align: 'center' as const })),
          { title: titles.rate, share: 11, align: 'center' },
        ],
        rows: [
          ...leading.map(({ unitName, lead }, index) => row(String(index + 1), unitName, lead)),
          { sums: row('', WORDS.sum, counts) },
        ],
      },
    },
  ];
}

function sectionsPart({ progress, tasks, voices }: ReportMaterial): OfficialBlock[] {
  const byTask = groupBy(
    voices.filter(({ lead, result }) => lead && result),
    ({ taskId }) => taskId,
  );
  const bySection = groupBy(tasks, ({ sectionId }) => sectionId);
  const several = progress.bySection.length > 1;
  return [
    { type: 'heading', level: 1, label: 'II', text: WORDS.bySection },
    ...progress.bySection.flatMap(({ sectionId, title, counts }, index): OfficialBlock[] => {
      const ofSection = bySection.get(sectionId) ?? [];
      const stands = WORDS.sectionStands({
        total: counted(counts.total),
        completed: counted(completed(counts)),
        inTime: counted(counts.openInTime),
        overdue: counted(counts.openOverdue),
        noDeadline: counted(counts.noDeadline),
      });
      const heading = oneLine(title) || WORDS.sectionOfNone;
      return [
        ...(several ? [{ type: 'heading', level: 2, label: String(index + 1), text: heading } as const] : []),
        paragraph(stands),
        ...ofSection.flatMap((task) =>
          (byTask.get(task.id) ?? []).map((voice) => spoken(voice, task, voice.result)),
        ),
        ...withoutResult(ofSection.filter(({ id }) => !byTask.has(id))),
      ];
    }),
  ];
}

function withoutResult(tasks: ReportTask[]): OfficialBlock[] {
  if (!tasks.length) return [];
  const ordinals = tasks.map(bareOrdinal);
  return [
    paragraph(
      ordinals.every((ordinal) => ordinal)
        ? WORDS.withoutResult(ordinals.join(', '))
        : WORDS.someWithoutResult(counted(tasks.length)),
    ),
  ];
}

function shortcomingsPart(material: ReportMaterial): OfficialBlock[] {
  const { progress, voices, tasks } = material;
  const difficulties = voices.filter(({ difficulty, state }) => difficulty && state !== 'COMPLETED');
  return [
    { type: 'heading', level: 1, label: 'III', text: WORDS.shortcomings },
    { type: 'heading', level: 2, label: '1', text: WORDS.overdueTasks },
    ...(progress.overdue.length
      ? [
          paragraph(WORDS.overdueStand(counted(progress.overdue.length))),
          overdueTable(progress.overdue, voices),
        ]
      : [paragraph(WORDS.nothingOverdue)]),
    { type: 'heading', level: 2, label: '2', text: WORDS.difficulties },
    ...said(difficulties, tasks, ({ difficulty }) => difficulty, WORDS.noDifficulties),
    { type: 'heading', level: 2, label: '3', text: WORDS.silent },
    ...silentUnits(material),
  ];
}

/** Lead parts that are overdue, with the cause their units named. */
export function overdueTable(overdue: OverdueAssignment[], voices: Voice[]): OfficialBlock {
  const titles = WORDS.overdueColumns;
  const spoke = new Map(voices.map((voice) => [voice.assignmentId, voice]));
  return {
    type: 'table',
    table: {
      columns: [
        { title: titles.position, share: 7, align: 'center' },
        { title: titles.task, share: 31 },
        { title: titles.unit, share: 20 },
        { title: titles.due, share: 16, align: 'center' },
        { title: titles.late, share: 11, align: 'center' },
        { title: titles.cause, share: 23 },
      ],
      rows: overdue.map((late, index) => [
        String(index + 1),
        late.content,
        late.unitName,
        dueWords(late),
        String(late.daysLate),
        late.submitted
          ? WORDS.waitingForConfirmation
          : oneLine(spoke.get(late.assignmentId)?.difficulty ?? '') || WORDS.causeUnknown,
      ]),
    },
  };
}

function dueWords({ dueOn, dueExclusive }: OverdueAssignment): string {
  if (dueOn === null) return '';
  return dueExclusive ? WORDS.dueBefore(shortDate(dueOn)) : shortDate(dueOn);
}

/** Units that have something to do and have not reported anything about any of it. */
function silentUnits({ progress, voices }: ReportMaterial): OfficialBlock[] {
  const spoke = new Set(voices.map(({ unitId }) => unitId));
  const silent = progress.byUnit.filter(
    ({ unitId, lead, coordinating }) => lead.total + coordinating.total > 0 && !spoke.has(unitId),
  );
  const names = (leading: boolean) =>
    silent
      .filter(({ lead }) => lead.total > 0 === leading)
      .map(({ unitName }) => unitName)
      .join('; ');
  if (!silent.length) return [paragraph(WORDS.noneSilent)];
  return [
    ...(names(true) ? [item(WORDS.silentLeads(names(true)))] : []),
    ...(names(false) ? [item(WORDS.silentOthers(names(false)))] : []),
  ];
}

function proposalsPart({ voices, tasks }: ReportMaterial): OfficialBlock[] {
  return [
    { type: 'heading', level: 1, label: 'IV', text: WORDS.proposals },
    ...said(
      voices.filter(({ proposal }) => proposal),
      tasks,
      ({ proposal }) => proposal,
      WORDS.noProposals,
    ),
  ];
}

function said(
  voices: Voice[],
  tasks: ReportTask[],
  words: (voice: Voice) => string,
  nothing: string,
): OfficialBlock[] {
  if (!voices.length) return [paragraph(nothing)];
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return voices.map((voice) => spoken(voice, byId.get(voice.taskId), words(voice)));
}

/** "Phòng Nội vụ (nhiệm vụ 3): …", in the unit's own words. */
function spoken(voice: Voice, task: ReportTask | undefined, words: string): OfficialBlock {
  return {
    type: 'item',
    text: [
      { text: `${voice.unitName}${WORDS.ofTask(bareOrdinal(task))}: `, bold: true },
      { text: asSentence(words) },
    ],
  };
}

/** "3" of "3." */
function bareOrdinal(task: ReportTask | undefined): string | null {
  return task?.ordinal?.trim().replace(/[.)]$/, '') || null;
}

function paragraph(text: string): OfficialBlock {
  return { type: 'paragraph', text };
}

function item(text: string): OfficialBlock {
  return { type: 'item', text };
}

function groupBy<T, K>(values: readonly T[], keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}
