/** What a figure of numbers is made of: rows along one axis, the same series in each. */

/** The meaning of a colour, as on the chips and bars; never the only sign. */
export type ChartTone = 'done' | 'in-time' | 'due-soon' | 'overdue' | 'waiting' | 'neutral' | 'primary';

/** How an area is filled, or a line is drawn: what still tells them apart on a black-and-white print. */
export type ChartFill = 'solid' | 'stripes' | 'dots' | 'hollow';

export interface ChartSeries {
  key: string;
  /** In the legend and as the head of the table's column. */
  name: string;
  tone: ChartTone;
  fill: ChartFill;
  /** Bars unless said otherwise. */
  as?: 'bar' | 'line';
  /** Bars of one stack stand on one another. */
  stack?: string;
}

export interface ChartRow {
  key: string;
  /** Along the axis, short: "T3/2026". */
  label: string;
  /** At the head of the table's row; the label unless given. */
  title?: string;
  values: Readonly<Record<string, number | null>>;
  /** Where a number's rows are listed, by series. */
  links?: Readonly<Record<string, string>>;
}
