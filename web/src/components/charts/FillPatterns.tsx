import type { ChartFill, ChartSeries, ChartTone } from './series';

/** The address of a fill within one figure: a plain colour, or one of its patterns. */
export function fillOf(figureId: string, { tone, fill }: Pick<ChartSeries, 'tone' | 'fill'>): string {
  return fill === 'solid' ? `var(--${tone})` : `url(#${patternId(figureId, tone, fill)})`;
}

const patternId = (figureId: string, tone: ChartTone, fill: ChartFill) => `${figureId}-${tone}-${fill}`;

/** Strokes and dots that the areas of a figure and its legend are filled with. */
export function FillPatterns({ figureId, series }: { figureId: string; series: readonly ChartSeries[] }) {
  return (
    <svg className="visually-hidden" aria-hidden focusable="false">
      <defs>
        {series
          .filter(({ fill }) => fill !== 'solid')
          .map(({ key, tone, fill }) => (
            <pattern
              key={key}
              id={patternId(figureId, tone, fill)}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform={fill === 'stripes' ? 'rotate(45)' : undefined}
            >
              <rect width="6" height="6" fill="var(--surface)" />
              {fill === 'stripes' && <rect width="3" height="6" fill={`var(--${tone})`} />}
              {fill === 'dots' && <circle cx="3" cy="3" r="1.5" fill={`var(--${tone})`} />}
            </pattern>
          ))}
      </defs>
    </svg>
  );
}
