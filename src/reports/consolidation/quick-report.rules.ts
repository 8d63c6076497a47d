/** The report over all units as it would be written at this moment, before any period asks for it. Pure. */
import type { OfficialDocument } from '../../documents/official/index.js';
import type { ReportMaterial } from '../report-material.js';
import { draftBody } from './draft.rules.js';
import type { ConsolidationMaterial } from './material.js';
import { officialReport, proposedForm } from './official-report.rules.js';

/** Made of the units' latest updates: reports of a period are not asked for. */
export function quickReport(material: ReportMaterial): OfficialDocument {
  const { asOf } = material.progress;
  const now: ConsolidationMaterial = {
    ...material,
    period: { id: '', label: '', kind: 'NAMED', raw: '', dataTo: asOf, dueOn: null },
    previous: null,
    lastYear: null,
    reporting: { expected: 0, submitted: 0, accepted: 0, late: [], missing: [] },
    accepted: [],
    targets: [],
  };
  return officialReport(now, draftBody(now), proposedForm(now, asOf));
}
