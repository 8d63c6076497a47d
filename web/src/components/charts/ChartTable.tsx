import { Link } from 'react-router';
import table from '../table.module.css';
import type { ChartRow, ChartSeries } from './series';

interface ChartTableProps {
  caption: string;
  rowHead: string;
  rows: readonly ChartRow[];
  series: readonly ChartSeries[];
  format: (value: number) => string;
}

/** The numbers of a figure; each leads to its rows where there is a list of them. */
export function ChartTable({ caption, rowHead, rows, series, format }: ChartTableProps) {
  return (
    <div className={`${table.frame} ${table.scroll}`} tabIndex={0} role="region" aria-label={caption}>
      <table className={table.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{rowHead}</th>
            {series.map(({ key, name }) => (
              <th key={key} scope="col" className={table.number}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, title, values, links }) => (
            <tr key={key}>
              <th scope="row">{title ?? label}</th>
              {series.map((one) => {
                const value = values[one.key] ?? null;
                const words = value === null ? '–' : format(value);
                const to = links?.[one.key];
                return (
                  <td key={one.key} className={`${table.number} ${value === 0 ? table.zero : ''}`}>
                    {to && value ? <Link to={to}>{words}</Link> : words}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
