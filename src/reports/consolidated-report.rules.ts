/** What every report of a plan is written with: how its documents are called, and its tables. Pure. */
import { shortDate, vietnamesePercent, writtenDate } from '../documents/official/index.js';
import type { OfficialBlock } from '../documents/official/index.js';
import { DOCUMENT_KINDS, UNKNOWN_KIND, WORDS } from './consolidated-report.words.js';
import type { OverdueAssignment } from './dto/progress.dto.js';
import { completed } from './progress.rules.js';
import { oneLine } from './report-phrases.rules.js';
import type { ReportMaterial, Voice } from './report-material.js';

/** "BC-UBND" of a report on "3707/KH-UBND": the same issuer, another type. */
export function reportSymbol(planNumber: string): string {
  const issuer = planNumber.split('/').slice(1).join('/').split('-').slice(1).join('-');
  return issuer ? `BC-${issuer}` : 'BC';
}

/** "Kế hoạch số 28/KH-UBND ngày … của …" */
export function planCitation({ plan, authority }: Pick<ReportMaterial, 'plan' | 'authority'>): string {
  return `${planNumber({ plan })} ${writtenDate(plan.issuedOn)} của ${authority.name}`;
}

/** "Kế hoạch số 28/KH-UBND", where it has been cited before. */
export function planNumber({ plan }: Pick<ReportMaterial, 'plan'>): string {
  const kind = plan.number.split('/').slice(1).join('/').split('-')[0] ?? '';
  return `${DOCUMENT_KINDS[kind] ?? UNKNOWN_KIND} số ${plan.number}`;
}

/** "về phát động phong trào …": the title goes on in the sentence. */
export function aboutOf(title: string): string {
  const words = oneLine(title).replace(/[.;:]+$/, '');
  const lower = words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
  return /^(về|v\/v)\s/i.test(words) ? lower : `về ${lower}`;
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
