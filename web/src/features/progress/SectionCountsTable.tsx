import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SectionCounts } from '../../api/types';
import table from '../../components/table.module.css';
import { sectionName } from '../plans/by-section.rules';
import { CountCells, CountHeads } from './CountCells';
import styles from './ProgressPage.module.css';
import { sumCounts } from './sum-counts.rules';

export function SectionCountsTable({ planId, sections }: { planId: string; sections: SectionCounts[] }) {
  const { t } = useTranslation(['progress', 'plans']);
  return (
    <>
      <div
        className={`${table.frame} ${table.scroll}`}
        tabIndex={0}
        role="region"
        aria-label={t('sections.caption')}
      >
        <table className={table.table}>
          <caption className="visually-hidden">{t('sections.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('sections.section')}</th>
              <CountHeads />
            </tr>
          </thead>
          <tbody>
            {sections.map(({ sectionId, label, title, counts }) => (
              <tr key={sectionId ?? 'outside'}>
                <th scope="row">
                  {sectionId ? (
                    <Link to={`/plans/${planId}?sectionId=${sectionId}`} className={table.title}>
                      {sectionName({ label, title })}
                    </Link>
                  ) : (
                    title || t('plans:table.noSection')
                  )}
                </th>
                <CountCells counts={counts} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('columns.sum')}</th>
              <CountCells counts={sumCounts(sections.map(({ counts }) => counts))} />
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={styles.note}>{t('columnsNote')}</p>
    </>
  );
}
