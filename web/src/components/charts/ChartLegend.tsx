import styles from './charts.module.css';
import { fillOf } from './FillPatterns';
import type { ChartSeries } from './series';

export function ChartLegend({ figureId, series }: { figureId: string; series: readonly ChartSeries[] }) {
  return (
    <ul className={styles.legend} aria-hidden>
      {series.map((one) => (
        <li key={one.key}>
          <svg width="20" height="12" focusable="false">
            {one.as === 'line' ? (
              <>
                <line x1="0" x2="20" y1="6" y2="6" stroke={`var(--${one.tone})`} strokeWidth="2" />
                <circle cx="10" cy="6" r="3" fill="var(--surface)" stroke={`var(--${one.tone})`} />
              </>
            ) : (
              <rect
                x="0.5"
                y="0.5"
                width="19"
                height="11"
                fill={fillOf(figureId, one)}
                stroke={`var(--${one.tone})`}
              />
            )}
          </svg>
          {one.name}
        </li>
      ))}
    </ul>
  );
}
