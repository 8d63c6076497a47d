import { DocumentError, readDocument } from '../../documents/index.js';
import type { DocumentErrorReason, DocumentFormat } from '../../documents/index.js';
import type { UnitDirectory } from '../../units/index.js';
import { recognisePlan } from '../import/index.js';
import type { PlanDraft, SourceBlock } from '../plan-draft.js';
import { draftFromPlan } from '../plan-draft.rules.js';
import { sourceBlocks } from '../source-blocks.rules.js';

/** What the reading process is given. */
export interface ReadingOrder {
  bytes: Uint8Array;
  fileName: string;
  directory: UnitDirectory;
}

/** Why nothing came of a file that could be opened. */
export type NoPlanReason = 'NOT_A_PLAN' | 'NO_TASK_TABLE';

/** What it answers: plain data, because it crosses from one process to another. */
export type ReadingResult =
  | { outcome: 'read'; format: DocumentFormat; draft: PlanDraft; blocks: SourceBlock[] }
  | { outcome: 'unreadable'; reason: DocumentErrorReason }
  | { outcome: 'no-plan'; reason: NoPlanReason };

/** From the bytes of a file to a draft. Runs in a process of its own; see `plan-reader.ts`. */
export async function readPlan({ bytes, fileName, directory }: ReadingOrder): Promise<ReadingResult> {
  try {
    const document = await readDocument(bytes, fileName);
    const plan = recognisePlan(document, directory);
    if (plan.nature === 'report') return { outcome: 'no-plan', reason: 'NOT_A_PLAN' };
    if (!plan.tasks.some(({ source }) => source === 'table'))
      return { outcome: 'no-plan', reason: 'NO_TASK_TABLE' };
    return {
      outcome: 'read',
      format: document.format,
      draft: draftFromPlan(plan, document.blocks),
      blocks: sourceBlocks(document.blocks),
    };
  } catch (error) {
    if (error instanceof DocumentError) return { outcome: 'unreadable', reason: error.reason };
    throw error;
  }
}
