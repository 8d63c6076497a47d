/**
 * A unit's report in official form (Nghị định 30/2020/NĐ-CP, Phụ lục I), in its own words. Pure: the same report gives
 * the same document.
 */
import { writtenDate } from '../../documents/official/index.js';
import type { OfficialBlock, OfficialDocument, TextPiece } from '../../documents/official/index.js';
import type { UnitKind } from '../../units/index.js';
import { DOCUMENT_KINDS, UNKNOWN_KIND } from '../consolidated-report.words.js';
import { asSentence, isDatedOnly, oneLine, withoutItsType } from '../report-phrases.rules.js';
import { printFigure } from '../targets/figures.rules.js';
import { bareOrdinal, itemsOf } from './prefill.rules.js';
import { unitSignature } from './signature.rules.js';
import type { ItemField, ReportedItem, UnitReportContent } from './unit-report-content.js';
import { saysNothing } from './unit-report.rules.js';
import { UNIT_REPORT_WORDS as WORDS } from './unit-report.words.js';

/** Days are `yyyy-MM-dd`. */
export interface ReportToPrint {
  content: UnitReportContent;
  unit: { kind: UnitKind; name: string; code: string; place: string | null; documentSymbol: string | null };
  authority: { name: string; place: string | null };
  plan: { number: string; title: string; issuedOn: string };
  /** "Quý I/2023"; `named`: an occasion of the plan's own. */
  period: { label: string; named: boolean };
  targets: Array<{ targetId: string; name: string; unitOfMeasure: string; planned: string | null }>;
  /** "12/BC-TCKH" */
  documentNumber: string | null;
  /** Of the document; the day it was submitted, or today. */
  date: string;
  signer: { fullName: string; title: string } | null;
}

const BRIEF_LENGTH = 140;

export function unitReportDocument(report: ReportToPrint): OfficialDocument {
  const { content, unit, authority, plan } = report;
  const period = periodWords(report);
  const document = citation(report);
  return {
    superior: authority.name,
    issuer: unit.name,
    ...numberOf(report),
    place: unit.place ?? authority.place ?? '',
    date: report.date,
    kind: WORDS.kind,
    abstract: WORDS.abstract({ period, plan: document }),
    addressees: [authority.name],
    body: [
      paragraph(WORDS.opening({ plan: document, about: aboutOf(plan.title), unit: unit.name, period })),
      ...numbered([
        { title: WORDS.results, blocks: resultBlocks(content) },
        { title: WORDS.unfinished, blocks: saysNothing(content) ? [] : unfinishedBlocks(content) },
        { title: WORDS.figures, blocks: figureBlocks(report) },
        { title: WORDS.difficulties, blocks: freeBlocks(content.difficulties) },
        { title: WORDS.proposals, blocks: freeBlocks(content.proposals) },
        { title: WORDS.nextPeriod, blocks: freeBlocks(content.nextPeriod) },
      ]),
      paragraph(WORDS.closing({ period, unit: unit.name })),
    ],
    signature: unitSignature(unit, report.signer),
    recipients: [WORDS.sameAsAbove],
    archive: WORDS.archive,
    appendices: [],
  };
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'];

function numbered(parts: Array<{ title: string; blocks: OfficialBlock[] }>): OfficialBlock[] {
  return parts
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, index): OfficialBlock[] => [
      { type: 'heading', level: 1, label: ROMAN[index] ?? '', text: title },
      ...blocks,
    ]);
}

/** "12/BC-TCKH" as it was given; a number that has no such form stays with the symbol. */
function numberOf({ documentNumber, unit }: ReportToPrint): { number: number | null; symbol: string } {
  const given = /^\s*(?:số:?\s*)?(\d{1,6})\s*\/\s*(\S.*)$/iu.exec(documentNumber ?? '');
  if (given) return { number: Number(given[1]), symbol: (given[2] as string).trim() };
  const people = unit.kind === 'WARD' || unit.kind === 'AUTHORITY';
  const own = unit.documentSymbol ?? (people ? WORDS.peopleSymbol : unit.code);
  return { number: null, symbol: documentNumber?.trim() || WORDS.symbol(own) };
}

function periodWords({ period: { label, named } }: ReportToPrint): string {
  return named && !isDatedOnly(label) ? WORDS.namedPeriod(label) : withoutItsType(label);
}

function citation({ plan, authority }: ReportToPrint): string {
  const kind = plan.number.split('/').slice(1).join('/').split('-')[0] ?? '';
  const name = DOCUMENT_KINDS[kind] ?? UNKNOWN_KIND;
  return WORDS.citation({
    kind: name,
    number: plan.number,
    date: writtenDate(plan.issuedOn),
    issuer: authority.name,
  });
}

/** "về phát động phong trào …": the title goes on in the sentence. */
function aboutOf(title: string): string {
  const words = oneLine(title).replace(/[.;:]+$/, '');
  const lower = words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
  return /^(về|v\/v)\s/i.test(words) ? lower : `${WORDS.about} ${lower}`;
}

function resultBlocks(content: UnitReportContent): OfficialBlock[] {
  if (saysNothing(content)) {
    const why = content.nothingNew.trim();
    return [paragraph(why ? WORDS.nothingNew(asSentence(why)) : WORDS.noResults)];
  }
  const told = content.sections
    .map((section) => ({ ...section, items: section.items.filter(({ result }) => result.trim()) }))
    .filter(({ items }) => items.length > 0);
  if (!told.length) return [paragraph(WORDS.noResults)];
  return told.flatMap(({ title, items }, index): OfficialBlock[] => [
    ...(told.length > 1 || title
      ? [
          {
            type: 'heading',
            level: 2,
            label: String(index + 1),
            text: oneLine(title) || WORDS.otherTasks,
          } as const,
        ]
      : []),
    ...items.flatMap((item) => toldBlocks(item, 'result')),
  ]);
}

function unfinishedBlocks(content: UnitReportContent): OfficialBlock[] {
  const left = itemsOf(content).filter(({ unfinished }) => unfinished.trim());
  return left.length
    ? left.flatMap((item) => toldBlocks(item, 'unfinished'))
    : [paragraph(WORDS.noUnfinished)];
}

/** "Nhiệm vụ 3 (…): …", and what else was said about it below. */
function toldBlocks(item: ReportedItem, field: ItemField): OfficialBlock[] {
  const [first = '', ...more] = linesOf(item[field]);
  const name = [WORDS.task(bareOrdinal(item.ordinal)), brief(item.content)].filter(Boolean).join(' - ');
  const pieces: TextPiece[] = [{ text: `${name}: `, bold: true }, { text: asSentence(first) }];
  return [{ type: 'item', text: pieces }, ...more.map((line) => paragraph(asSentence(line)))];
}

function freeBlocks(text: string): OfficialBlock[] {
  const lines = linesOf(text);
  if (!lines.length) return [paragraph(WORDS.nothing)];
  return lines.map((line) => {
    const dashed = /^[-–•+*]\s*(\S.*)$/u.exec(line);
    return dashed ? { type: 'item', text: asSentence(dashed[1] as string) } : paragraph(asSentence(line));
  });
}

function figureBlocks({ content, targets }: ReportToPrint): OfficialBlock[] {
  const values = new Map(content.figures.map(({ targetId, value }) => [targetId, value]));
  const given = targets.filter(({ targetId }) => values.get(targetId));
  if (!given.length) return [];
  const titles = WORDS.figureColumns;
  return [
    {
      type: 'table',
      table: {
        columns: [
          { title: titles.position, share: 7, align: 'center' },
          { title: titles.name, share: 45 },
          { title: titles.measure, share: 16, align: 'center' },
          { title: titles.planned, share: 16, align: 'right' },
          { title: titles.value, share: 16, align: 'right' },
        ],
        rows: given.map(({ targetId, name, unitOfMeasure, planned }, index) => [
          String(index + 1),
          name,
          unitOfMeasure,
          planned === null ? '' : printFigure(planned),
          printFigure(values.get(targetId) ?? ''),
        ]),
      },
    },
  ];
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}

function brief(content: string): string {
  const line = oneLine(content).replace(/[.;:]$/, '');
  return line.length <= BRIEF_LENGTH
    ? line
    : `${line.slice(0, line.lastIndexOf(' ', BRIEF_LENGTH)).replace(/[,;:]$/, '')}${WORDS.cut}`;
}

function paragraph(text: string): OfficialBlock {
  return { type: 'paragraph', text };
}
