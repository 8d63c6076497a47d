import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { commonError } from '../../common/index.js';
import { BusinessDay, NO_COUNTS, sumCounts } from '../../tasks/index.js';
import { dashboardScopes } from './dashboard.policy.js';
import type { DashboardScope } from './dashboard.policy.js';
import { DashboardQueries } from './dashboard.queries.js';
import type { Counted, NamedUnit } from './dashboard.queries.js';
import { byMonth, rankedUnits, shownMonths, sumOnTime } from './dashboard.rules.js';
import type { TalliedMonth } from './dashboard.rules.js';
import type { Dashboard, DashboardQuery } from './dto/dashboard.dto.js';

const OVERDUE_SHOWN = 10;

/** A dashboard of this moment: which plans and units are in it follows from the roles that give the view. */
@Injectable()
export class DashboardService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly businessDay: BusinessDay,
    private readonly queries: DashboardQueries,
  ) {}

  /** @throws common:NOT_FOUND for a view that the actor's roles do not give, and for a plan not seen by them. */
  async read(actor: Actor, query: DashboardQuery): Promise<Dashboard> {
    const scopes = dashboardScopes(actor);
    const scope = scopes.find(
      ({ view, unitId }) => (!query.view || query.view === view) && (!query.of || query.of === unitId),
    );
    if (!scope) throw commonError('NOT_FOUND');
    const day = await this.businessDay.read();
    const em = this.dataSource.manager;
    const plans = await this.queries.plansShown(em, scope.actor, query.planId);
    if (query.planId && plans.length === 0) throw commonError('NOT_FOUND');

    const role = query.role ?? 'LEAD';
    const counted: Counted = { planIds: plans.map(({ planId }) => planId), role, day };
    const own = scope.view === 'UNIT' ? scope.unitId : undefined;
    const [tally, all, overdue] = await Promise.all([
      this.queries.tally(em, counted, own),
      own ? this.queries.tally(em, counted) : null,
      this.queries.overdue(em, counted, OVERDUE_SHOWN, own),
    ]);
    const months = shownMonths(tally.months, day.today);
    const standings = rankedUnits(tally.months, months);
    const names = await this.names([
      ...scopes.map(({ unitId }) => unitId),
      ...standings.map(({ unitId }) => unitId),
    ]);
    return {
      view: scope.view,
      unitId: scope.unitId,
      unitName: nameIn(names, scope.unitId).unitName,
      choices: scopes.map((one) => choice(one, names)),
      planId: query.planId ?? null,
      role,
      asOf: day.today,
      counts: sumCounts(tally.months.map(({ counts }) => counts)),
      onTime: sumOnTime(tally.months.map(({ onTime }) => onTime)),
      average: all && average(all.months),
      months: byMonth(tally.months, months),
      units: standings.map((standing) => ({
        ...nameIn(names, standing.unitId),
        ...standing,
        // Among whom it would be ranked is not shown to it.
        rank: own ? null : standing.rank,
      })),
      plans: plans
        .map((plan) => ({ ...plan, counts: tally.plans.get(plan.planId) ?? { ...NO_COUNTS } }))
        .filter(({ counts }) => counts.total > 0),
      overdue,
    };
  }

  private async names(unitIds: string[]): Promise<Map<string, NamedUnit>> {
    const units = await this.queries.unitNames(this.dataSource.manager, [...new Set(unitIds)]);
    return new Map(units.map((unit) => [unit.unitId, unit]));
  }
}

function nameIn(names: ReadonlyMap<string, NamedUnit>, unitId: string): NamedUnit {
  const unit = names.get(unitId);
  if (!unit) throw new Error(`no unit ${unitId}`);
  return unit;
}

function choice({ view, unitId }: DashboardScope, names: ReadonlyMap<string, NamedUnit>) {
  return { view, unitId, unitName: nameIn(names, unitId).unitName };
}

function average(tallied: readonly TalliedMonth[]) {
  return {
    units: new Set(tallied.map(({ unitId }) => unitId)).size,
    counts: sumCounts(tallied.map(({ counts }) => counts)),
    onTime: sumOnTime(tallied.map(({ onTime }) => onTime)),
  };
}
