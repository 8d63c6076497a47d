import type { Locale } from '../common/index.js';
import type { LeaderOfAuthority } from '../identity/index.js';
import type { UnitDirectory } from '../units/index.js';
import type {
  DraftReferenceDto,
  DraftTaskDto,
  DraftWarningDto,
  DuplicatePlanDto,
  PlanImportItem,
  PlanImportView,
} from './dto/plan-import.dto.js';
import { importText } from './import/index.js';
import type { WarningCode } from './import/index.js';
import type { DraftReference, DraftTask, DraftWarning } from './plan-draft.js';
import { openQuestions } from './plan-draft.rules.js';
import type { PlanImport } from './plan-import.entity.js';
import type { StepsLeft } from './plan-import-steps.js';

export interface ViewContext {
  directory: UnitDirectory;
  leaders: LeaderOfAuthority[];
  duplicateOf: DuplicatePlanDto | null;
  stepsLeft: StepsLeft;
  locale: Locale;
}

/** The import as the review screen shows it: today's unit names, sentences in the person's language. */
export function planImportView(
  row: PlanImport,
  { directory, leaders, duplicateOf, stepsLeft, locale }: ViewContext,
): PlanImportView {
  const names = unitNames(directory);
  const questions = row.status === 'OPEN' ? openQuestions(row.draft) : [];
  const warning = (one: DraftWarning) => warningDto(one, locale);
  const reference = (one: DraftReference): DraftReferenceDto => ({
    ...one,
    unitNames: one.unitIds.map((id) => names.get(id) ?? one.raw),
  });
  const task = (one: DraftTask): DraftTaskDto => ({
    ...one,
    reviewed: one.reviewed ?? false,
    leads: one.leads.map(reference),
    coordinating: one.coordinating.map(reference),
    supervising: one.supervising.map(reference),
    leader: one.leader ?? null,
    warnings: one.warnings.map(warning),
  });
  return {
    id: row.id,
    version: row.version,
    status: row.status,
    planId: row.planId,
    authorityId: row.authorityId,
    fileName: row.fileName,
    document: row.draft.document,
    sections: row.draft.sections,
    tasks: row.draft.tasks.map(task),
    leaders,
    warnings: row.draft.warnings.map(warning),
    blocks: row.blocks,
    openQuestions: questions.length,
    questions,
    duplicateOf,
    ...stepsLeft,
  };
}

type Listed = Pick<PlanImport, 'id' | 'fileName' | 'draft' | 'createdAt' | 'updatedAt'>;

export function planImportItem(row: Listed): PlanImportItem {
  const { number, symbol, title } = row.draft.document;
  return {
    id: row.id,
    fileName: row.fileName,
    number: number && symbol ? `${number}/${symbol}` : number,
    title,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    tasks: row.draft.tasks.filter(({ included }) => included).length,
    openQuestions: openQuestions(row.draft).length,
  };
}

export function unitNames({ authority, units }: UnitDirectory): Map<string, string> {
  return new Map([...(authority ? [authority] : []), ...units].map(({ id, name }) => [id, name]));
}

function warningDto({ code, params, at, resolved }: DraftWarning, locale: Locale): DraftWarningDto {
  return { code, message: importText(locale, code as WarningCode, params), at, resolved };
}
