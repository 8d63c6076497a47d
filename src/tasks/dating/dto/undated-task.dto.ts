/** A task of an issued plan that falls due when something happens, of which the day is not known yet. */
export class UndatedTaskDto {
  taskId: string;
  planId: string;
  planNumber: string;
  planVersion: number;
  issuedOn: string;
  ordinal: string | null;
  content: string;
  /** The document's own words for the deadline. */
  deadlineRaw: string | null;
  /** Who leads it. */
  unitNames: string[];
}
