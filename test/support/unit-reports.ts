import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { ReportPeriod } from '../../src/plans/index.js';
import type { UnitRow } from './people.js';

/** A period of a plan, opened: each of the units owes a report. @returns its id, and the reports in the units' order. */
export async function addOpenPeriod(
  source: DataSource,
  plan: { id: string; authorityId: string },
  units: UnitRow[],
  given: Partial<Omit<ReportPeriod, 'plan'>> = {},
): Promise<{ id: string; reports: string[] }> {
  const id = randomUUID();
  const period = {
    ...{ raw: 'Báo cáo quý I', kind: 'QUARTER' as const, label: 'Quý I/2023', exclusive: true },
    ...{ dataFrom: '2022-12-15', dataTo: '2023-02-14', dueOn: '2023-03-01', openedAt: new Date() },
    ...given,
  };
  await source.manager.insert(ReportPeriod, { id, planId: plan.id, position: 0, ...period });
  const reports = units.map(() => v7());
  for (const [index, unit] of units.entries())
    await source.query(
      `INSERT INTO unit_report (id, period_id, plan_id, unit_id, authority_id, due_on)
       VALUES ($1, $2, $3, $4, $5, '2023-02-28')`,
      [reports[index], id, plan.id, unit.id, plan.authorityId],
    );
  return { id, reports };
}
