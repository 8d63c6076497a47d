import { readDocument } from '../../documents/read-document.js';
import type { UnitDirectory } from '../../units/unit-directory.js';
import { toPreview } from './preview.js';
import type { ImportPreview } from './preview.js';
import { recognisePlan } from './recognise.js';

export { describePlace, toPreview } from './preview.js';
export type { ImportPreview, PreviewReference, PreviewTask, PreviewWarning } from './preview.js';
export { recognisePlan } from './recognise.js';
export { importText } from './import.messages.js';
export type { ImportWarning, WarningCode } from './warnings.js';
export type {
  DocumentNature,
  RecognisedHeader,
  RecognisedPlan,
  RecognisedReference,
  RecognisedSection,
  RecognisedTask,
  ReportingDuty,
  Sourced,
} from './recognised-plan.js';

const NO_DIRECTORY: UnitDirectory = { authority: null, units: [], groups: [] };

/**
 * From the bytes of a file to the preview, without a database.
 * @throws DocumentError where the file cannot be read.
 */
export async function previewDocument(
  bytes: Uint8Array,
  fileName: string,
  directory: UnitDirectory = NO_DIRECTORY,
): Promise<ImportPreview> {
  return toPreview(recognisePlan(await readDocument(bytes, fileName), directory));
}
