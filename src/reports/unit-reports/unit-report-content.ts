/**
 * What one unit reports for one period: plain text with line breaks, by the plan's sections. A decimal string
 * ("1126.2") stands for a number, so that no digit is lost on the way.
 */
export interface UnitReportContent {
  /** In the plan's order; only those in which the unit has a part. */
  sections: ReportedSection[];
  difficulties: string;
  proposals: string;
  /** What is to be done in the next period. */
  nextPeriod: string;
  figures: ReportedFigure[];
  /** Why there is nothing to report, where the unit says so; else empty. */
  nothingNew: string;
}

export interface ReportedSection {
  /** Null: tasks that stand under no section of the plan. */
  sectionId: string | null;
  label: string;
  title: string;
  items: ReportedItem[];
}

/** One assignment of the unit, in its own words. */
export interface ReportedItem {
  assignmentId: string;
  taskId: string;
  ordinal: string | null;
  /** The task, as the plan says it. */
  content: string;
  result: string;
  /** What is not done yet, and why. */
  unfinished: string;
}

export interface ReportedFigure {
  targetId: string;
  /** A decimal string; null: not given. */
  value: string | null;
}

/** The parts that a unit writes beside the tasks. */
export const FREE_FIELDS = ['difficulties', 'proposals', 'nextPeriod'] as const;
export type FreeField = (typeof FREE_FIELDS)[number];

export const ITEM_FIELDS = ['result', 'unfinished'] as const;
export type ItemField = (typeof ITEM_FIELDS)[number];

/** A place of the report that a remark is made about; without an assignment a part of the whole report. */
export interface ReportPlace {
  assignmentId: string | null;
  field: ItemField | FreeField | 'figures' | 'whole';
}

/** What the coordinator asks to be put right, shown beside its place until the unit has answered. */
export interface ReportRemark extends ReportPlace {
  id: string;
  text: string;
  authorName: string;
  answer: string | null;
  /** ISO; null: not answered yet. */
  answeredAt: string | null;
  answeredByName: string | null;
}

export const NO_CONTENT: UnitReportContent = {
  sections: [],
  difficulties: '',
  proposals: '',
  nextPeriod: '',
  figures: [],
  nothingNew: '',
};
