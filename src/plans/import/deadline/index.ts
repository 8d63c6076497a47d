/**
 * Deadlines in words: tokens → a small syntax tree → dates. Pure; years and anchors come from the plan.
 * `design.md` §5 has the classes.
 */
export type {
  Deadline,
  DeadlineAnchor,
  DeadlineContext,
  DeadlineKind,
  DeadlineSource,
  Recurrence,
} from './deadline.js';
export type { FoundDeadline } from './find.js';
export { findDeadlines } from './find.js';
export { readDeadline } from './read.js';
