export type { ChartFill, ChartRow, ChartSeries, ChartTone } from './series';
export { SeriesFigure } from './SeriesFigure';
