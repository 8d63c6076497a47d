/** A plan's targets as one person sees them at the end of a period. Pure. */
import type { TargetBoardDto, TargetDto } from './dto/target.dto.js';
import { figuresOf } from './target-figures.rules.js';
import type { FigurePeriod, KnownTarget } from './target-material.js';
import { targetSentence } from './target-sentence.rules.js';
import { targetFigures } from './targets.rules.js';

export interface BoardMaterial {
  planId: string;
  periods: FigurePeriod[];
  units: Array<{ id: string; name: string }>;
  targets: KnownTarget[];
}

/** Who looks: whether targets are theirs to set, and for which units they give figures. */
export interface BoardReader {
  manages: boolean;
  givesFor: readonly string[];
}

/** The period asked for; else the one that runs, or comes next; else the last. */
export function wantedPeriod(
  periods: readonly FigurePeriod[],
  asked: string | undefined,
  today: string,
): FigurePeriod | null {
  if (asked !== undefined) return periods.find(({ id }) => id === asked) ?? null;
  return periods.find(({ to }) => to >= today) ?? periods.at(-1) ?? null;
}

export function targetBoard(
  material: BoardMaterial,
  wanted: FigurePeriod | null,
  reader: BoardReader,
): TargetBoardDto {
  return {
    planId: material.planId,
    manages: reader.manages,
    periods: material.periods.map(({ id, label, from, to }) => ({ id, label, from, to })),
    periodId: wanted?.id ?? null,
    units: material.units,
    targets: material.targets.map((target) => targetView(target, material, wanted, reader)),
  };
}

const NOTHING_KNOWN = { from: '', to: '' };

function targetView(
  target: KnownTarget,
  { periods, units }: BoardMaterial,
  wanted: FigurePeriod | null,
  { manages, givesFor }: BoardReader,
): TargetDto {
  const figures = wanted ? figuresOf(target, periods, wanted) : targetFigures(target, [], NOTHING_KNOWN);
  const { values, previous: _, position: __, ...known } = target;
  return {
    ...known,
    ...figures,
    sentence: targetSentence(target, figures),
    given: values
      .filter(({ periodId }) => periodId === wanted?.id)
      .map(({ periodId: _period, ...value }) => value),
    mayGive: mayGiveWhole(target, manages, givesFor),
    mayGiveFor: target.byUnits
      ? units.map(({ id }) => id).filter((id) => manages || givesFor.includes(id))
      : [],
    history: periods.map((period) => {
      const { value, accumulated, lastYear } = figuresOf(target, periods, period);
      return { periodId: period.id, value, accumulated, lastYear };
    }),
  };
}

/** Of a target that every unit has its own value for, the whole is the coordinator's alone. */
export function mayGiveWhole(
  { byUnits, unitId }: Pick<KnownTarget, 'byUnits' | 'unitId'>,
  manages: boolean,
  givesFor: readonly string[],
): boolean {
  return manages || (!byUnits && unitId !== null && givesFor.includes(unitId));
}
