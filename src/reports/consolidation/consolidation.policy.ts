import { rolesThatGive } from '../../access/index.js';
import type { Actor } from '../../access/index.js';

/** What may be seen of a plan's consolidated reports: also drafts, only what was issued, or nothing. */
export type ReportSight = 'DRAFTS' | 'ISSUED' | null;

interface ReportPlace {
  authorityId: string;
  campaign: boolean;
}

/**
 * By the roles whose scope holds the issuing authority (design §11): observers see what was issued, the council what is
 * about campaigns.
 */
export function reportSight(actor: Actor, { authorityId, campaign }: ReportPlace): ReportSight {
  const held = rolesThatGive(actor, 'report.consolidate').filter(
    ({ role, scopeUnitIds }) => scopeUnitIds.includes(authorityId) && (role !== 'COUNCIL' || campaign),
  );
  if (held.some(({ role }) => role !== 'OBSERVER')) return 'DRAFTS';
  return held.length ? 'ISSUED' : null;
}

/** Who writes, checks, issues and corrects: the coordinator of the issuing authority. */
export function mayWriteReport(actor: Actor, { authorityId }: ReportPlace): boolean {
  return rolesThatGive(actor, 'report.edit').some(({ scopeUnitIds }) => scopeUnitIds.includes(authorityId));
}
