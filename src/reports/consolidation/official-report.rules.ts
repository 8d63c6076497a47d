/** The consolidated report as an official document: its text as edited, its appendices from the data. Pure. */
import { numberAndSymbol, writtenDate } from '../../documents/official/index.js';
import type {
  OfficialAppendix,
  OfficialBlock,
  OfficialDocument,
  OfficialText,
  SigningAuthority,
} from '../../documents/official/index.js';
import { peoplesBodyOf } from '../../units/peoples-body.rules.js';
import { appendixOf } from '../consolidated-report.appendix.rules.js';
import { overdueTable, planCitation, reportSymbol, unitTable } from '../consolidated-report.rules.js';
import { WORDS } from '../consolidated-report.words.js';
import type { ConsolidationMaterial } from './material.js';
import { occasionOf } from './occasion.rules.js';
import { APPENDIX_WORDS } from './official-report.words.js';
import { lineText } from './report-body.rules.js';
import type { InlineNode, ReportBody } from './report-schema.js';

/** What a person enters when the report is issued. */
export interface IssueForm {
  /** Null: not issued yet. */
  number: number | null;
  /** yyyy-MM-dd */
  issuedOn: string;
  signatureLines: Array<{ authority?: SigningAuthority; text: string }>;
  signerName: string | null;
  /** The lines of "Nơi nhận" but the last. */
  recipients: string[];
  archive: string;
}

/** What the dialog offers, and what a draft is printed with. */
export function proposedForm({ authority, plan }: ConsolidationMaterial, today: string): IssueForm {
  const body = peoplesBodyOf(authority.name);
  return {
    number: null,
    issuedOn: today,
    signatureLines: body
      ? [{ authority: 'TM.', text: body }, { text: WORDS.chairman }]
      : [{ text: plan.signerTitle ?? WORDS.head }],
    signerName: null,
    recipients: [
      ...(authority.superiorName ? [WORDS.sameAsAbove] : []),
      ...(body ? [WORDS.leaders] : []),
      ...(plan.campaign ? [WORDS.council] : []),
      WORDS.units,
    ],
    archive: WORDS.archive,
  };
}

export function officialReport(
  material: ConsolidationMaterial,
  body: ReportBody,
  form: IssueForm,
): OfficialDocument {
  const { plan, authority } = material;
  const document = planCitation(material);
  const symbol = reportSymbol(plan.number);
  return {
    superior: peoplesBodyOf(authority.name) ? null : authority.superiorName,
    issuer: authority.name,
    number: form.number,
    symbol,
    place: authority.place,
    date: form.issuedOn,
    kind: WORDS.reportKind,
    abstract: occasionOf(material).title(document),
    addressees: authority.superiorName ? [authority.superiorName] : [],
    body: officialBlocks(body),
    signature: { lines: form.signatureLines, name: form.signerName },
    recipients: form.recipients,
    archive: form.archive,
    appendices: appendices(material, {
      document,
      reference: APPENDIX_WORDS.reference({
        number: numberAndSymbol(form.number, symbol).replace('Số:', 'số'),
        date: writtenDate(form.issuedOn),
        issuer: authority.name,
      }),
    }),
  };
}

/** Headings are numbered by their place: I., 1., a). */
export function officialBlocks({ content }: ReportBody): OfficialBlock[] {
  const count = { 1: 0, 2: 0, 3: 0 };
  return content.flatMap((block): OfficialBlock[] => {
    switch (block.type) {
      case 'heading': {
        const { level } = block.attrs;
        const text = lineText(block.content ?? []).trim();
        if (!text) return [];
        count[level] += 1;
        if (level < 3) count[3] = 0;
        if (level < 2) count[2] = 0;
        return [{ type: 'heading', level, label: labelOf(level, count[level]), text }];
      }
      case 'paragraph':
        return lineText(block.content ?? []).trim()
          ? [{ type: 'paragraph', text: officialText(block.content ?? []) }]
          : [];
      case 'bulletList':
        return block.content.flatMap((item): OfficialBlock[] => {
          const line = item.content[0]?.content ?? [];
          return lineText(line).trim() ? [{ type: 'item', text: officialText(line) }] : [];
        });
    }
  });
}

function officialText(content: readonly InlineNode[]): OfficialText {
  return content.map((node) => {
    if (node.type === 'figure') return { text: node.attrs.shown };
    const marks = new Set(node.marks?.map(({ type }) => type));
    return { text: node.text, bold: marks.has('bold'), italic: marks.has('italic') };
  });
}

const ROMAN: ReadonlyArray<readonly [number, string]> = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
/** The letters of points in a Vietnamese document. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

function labelOf(level: 1 | 2 | 3, position: number): string {
  if (level === 2) return String(position);
  if (level === 3) return LETTERS[position - 1] ?? String(position);
  return romanOf(position);
}

export function romanOf(value: number): string {
  const [size, mark] = ROMAN.find(([at]) => at <= value) ?? [0, ''];
  return size ? mark + romanOf(value - size) : '';
}

function appendices(
  material: ConsolidationMaterial,
  { document, reference }: { document: string; reference: string },
): OfficialAppendix[] {
  const tableOf = (blocks: OfficialBlock[]) =>
    blocks.flatMap((block) => (block.type === 'table' ? [block.table] : []))[0];
  const units = tableOf(unitTable(material.progress));
  const { overdue } = material.progress;
  const late = overdue.length ? tableOf([overdueTable(overdue, material.voices)]) : undefined;
  const parts: Array<Omit<OfficialAppendix, 'number'>> = [
    ...(units ? [{ title: APPENDIX_WORDS.units(document), table: units }] : []),
    ...(late ? [{ title: APPENDIX_WORDS.overdue, table: late }] : []),
    ...(material.targets.length ? [{ title: APPENDIX_WORDS.targets, table: targetTable(material) }] : []),
  ].map((part) => ({ ...part, reference, orientation: 'landscape' as const, notes: [] }));
  const every = appendixOf(material, { title: WORDS.appendixTitle(document), reference });
  return [...parts, every].map((part, index) => ({
    ...part,
    number: parts.length ? romanOf(index + 1) : null,
  }));
}

function targetTable({ targets }: ConsolidationMaterial): OfficialAppendix['table'] {
  const titles = APPENDIX_WORDS.targetColumns;
  const number = (title: string) => ({ title, share: 11, align: 'right' as const });
  return {
    columns: [
      { title: titles.position, share: 5, align: 'center' },
      { title: titles.name, share: 30 },
      { title: titles.unit, share: 10, align: 'center' },
      number(titles.planned),
      number(titles.value),
      number(titles.accumulated),
      number(titles.lastYear),
      number(titles.percentOfPlan),
      number(titles.percentOfLastYear),
    ],
    rows: targets.map((target, index) => [
      String(index + 1),
      target.name,
      target.unitOfMeasure,
      target.planned ?? '',
      target.value ?? '',
      target.accumulated ?? '',
      target.lastYear ?? '',
      target.percentOfPlan ?? '',
      target.percentOfLastYear ?? '',
    ]),
  };
}
