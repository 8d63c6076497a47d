import type { DeadlineKind } from '../plans/index.js';
import type { ReportMaterial, ReportTask } from './report-material.js';

/** A task as the register shows it, beside what the report shows of it. Dates are `yyyy-MM-dd`. */
export interface RegisterTask extends ReportTask {
  product: string | null;
  /** The leaders in charge by name, else as printed. */
  leader: string | null;
  /** The document's own words. */
  deadlineRaw: string | null;
  deadlineKind: DeadlineKind;
  /** Of the focal lead, as the document set it. */
  dueOn: string | null;
  dueExclusive: boolean;
  /** Bodies that only supervise, as printed. */
  supervising: string[];
}

/** Everything the register is made from: read at one moment, all of it visible to the reader. */
export interface RegisterMaterial {
  plan: ReportMaterial['plan'] & { place: string | null; authorityName: string };
  asOf: string;
  /** In the plan's order. */
  tasks: RegisterTask[];
  voices: ReportMaterial['voices'];
}
