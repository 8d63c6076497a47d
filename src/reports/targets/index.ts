export { printFigure, readFigure } from './figures.rules.js';
export type { FigureReading } from './figures.rules.js';
export { TargetQueries } from './targets.queries.js';
export type { TargetStanding, UnitTarget } from './targets.queries.js';
export { TargetValues } from './target-values.js';
export type { UnitFigures } from './target-values.js';
export { TargetsModule } from './targets.module.js';
