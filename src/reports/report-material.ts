import type { AssignmentState, Timeliness } from '../tasks/index.js';
import type { PlanProgress } from './dto/progress.dto.js';

/** Dates are `yyyy-MM-dd`. */
export interface ReportPlan {
  /** "3707/KH-UBND" */
  number: string;
  title: string;
  issuedOn: string;
  campaign: boolean;
  signerTitle: string | null;
  sections: Array<{ id: string; label: string; title: string }>;
}

export interface ReportAuthority {
  name: string;
  place: string;
  /** To whom the authority reports. */
  superiorName: string | null;
}

export interface ReportLead {
  unitName: string;
  focal: boolean;
  state: AssignmentState;
  percent: number;
  timeliness: Timeliness;
}

export interface ReportTask {
  id: string;
  ordinal: string | null;
  sectionId: string | null;
  content: string;
  /** The document's own words; else its date. */
  deadline: string | null;
  /** The focal one first. */
  leads: ReportLead[];
  /** As the document names them: units by their official name, groups in its own words. */
  leadNames: string[];
  coordinatingNames: string[];
}

/** What one unit last said about its part of one task; empty where it said nothing. */
export interface Voice {
  assignmentId: string;
  taskId: string;
  unitId: string;
  unitName: string;
  lead: boolean;
  state: AssignmentState;
  result: string;
  difficulty: string;
  proposal: string;
}

/** Everything the consolidated report is made from: read at one moment, all of it visible to the reader. */
export interface ReportMaterial {
  plan: ReportPlan;
  authority: ReportAuthority;
  /** The very numbers of the screen. */
  progress: PlanProgress;
  /** In the plan's order. */
  tasks: ReportTask[];
  /** In the order of tasks, leads first. One for each assignment that reported anything at all. */
  voices: Voice[];
}
