import { Bar, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts';
import { fillOf } from './FillPatterns';
import type { ChartRow, ChartSeries } from './series';

interface SeriesChartProps {
  figureId: string;
  width: number;
  height: number;
  rows: readonly ChartRow[];
  series: readonly ChartSeries[];
  format: (value: number) => string;
}

const DASHES: Record<ChartSeries['fill'], string | undefined> = {
  solid: undefined,
  stripes: '8 4',
  dots: '2 4',
  hollow: '12 4 2 4',
};

const TICK = { fill: 'var(--text-soft)', fontSize: 12 };

/** The drawing alone; it is loaded when a figure is first shown, because the library is heavy. */
export default function SeriesChart({ figureId, width, height, rows, series, format }: SeriesChartProps) {
  const data = rows.map(({ label, title, values }) => ({ ...values, axis: label, title: title ?? label }));
  return (
    <ComposedChart
      width={width}
      height={height}
      data={data}
      margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis dataKey="axis" tick={TICK} tickLine={false} stroke="var(--line-strong)" />
      <YAxis
        width="auto"
        tick={TICK}
        tickLine={false}
        axisLine={false}
        allowDecimals={false}
        tickFormatter={(value: number) => format(value)}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: 'var(--raised)' }}
        contentStyle={{ background: 'var(--surface)', border: '1px solid var(--line)', borderRadius: 6 }}
        labelFormatter={(_label, [first]) => (first?.payload as { title?: string } | undefined)?.title}
        formatter={(value) => (typeof value === 'number' ? format(value) : '–')}
        itemStyle={{ color: 'var(--text)' }}
      />
      {series.map((one) =>
        one.as === 'line' ? (
          <Line
            key={one.key}
            dataKey={one.key}
            name={one.name}
            type="linear"
            isAnimationActive={false}
            stroke={`var(--${one.tone})`}
            strokeWidth={2}
            strokeDasharray={DASHES[one.fill]}
            dot={{ r: 3, fill: 'var(--surface)', strokeDasharray: '' }}
          />
        ) : (
          <Bar
            key={one.key}
            dataKey={one.key}
            name={one.name}
            stackId={one.stack}
            isAnimationActive={false}
            fill={fillOf(figureId, one)}
            stroke={`var(--${one.tone})`}
            maxBarSize={40}
          />
        ),
      )}
    </ComposedChart>
  );
}
