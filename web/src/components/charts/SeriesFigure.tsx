import { lazy, Suspense, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhone } from '../../app/usePhone';
import { formatNumber } from '../dates';
import styles from './charts.module.css';
import { ChartLegend } from './ChartLegend';
import { ChartTable } from './ChartTable';
import { FillPatterns } from './FillPatterns';
import type { ChartRow, ChartSeries } from './series';
import { useDisclosed } from './useDisclosed';
import { useWidth } from './useWidth';

const SeriesChart = lazy(() => import('./SeriesChart'));

interface SeriesFigureProps {
  title: string;
  /** What the drawing shows, in a sentence, for whoever does not see it. */
  description: string;
  /** What the rows are: "Tháng". */
  rowHead: string;
  rows: readonly ChartRow[];
  series: readonly ChartSeries[];
  format?: (value: number) => string;
}

/**
 * Numbers as a drawing, and as the table they come from: behind a button on screen, always on paper. The drawing is
 * one picture with a description; whoever reads by ear or wants the rows behind a number uses the table.
 */
export function SeriesFigure({
  title,
  description,
  rowHead,
  rows,
  series,
  format = formatNumber,
}: SeriesFigureProps) {
  const { t } = useTranslation();
  const figureId = useId();
  const phone = usePhone();
  const [box, width] = useWidth();
  const { open, toggle, contentProps } = useDisclosed(figureId);
  const height = phone ? 200 : 240;
  return (
    <figure className={styles.figure} aria-labelledby={`${figureId}-title`}>
      <figcaption id={`${figureId}-title`}>{title}</figcaption>
      <FillPatterns figureId={figureId} series={series} />
      <ChartLegend figureId={figureId} series={series} />
      <div
        ref={box}
        className={styles.drawing}
        role="img"
        aria-label={description}
        style={{ minHeight: height }}
      >
        <Suspense fallback={null}>
          {width > 0 && <SeriesChart {...{ figureId, width, height, rows, series, format }} />}
        </Suspense>
      </div>
      <button type="button" className={`${styles.more} no-print`} {...toggle}>
        {open ? t('chart.hideTable') : t('chart.showTable')}
      </button>
      <div {...contentProps}>
        <ChartTable caption={title} {...{ rowHead, rows, series, format }} />
      </div>
    </figure>
  );
}
