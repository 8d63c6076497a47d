import { useTranslation } from 'react-i18next';
import type { AssignmentDetail } from '../../api/types';
import { AskExtension } from './AskExtension';
import styles from './Extension.module.css';
import { ExtensionActions } from './ExtensionActions';
import { ExtensionFacts } from './ExtensionFacts';

/** Requests for a later date about one assignment, the latest first. */
export function ExtensionSection({ assignment }: { assignment: AssignmentDetail }) {
  const { t } = useTranslation('work');
  const { extensions } = assignment;
  if (extensions.length === 0) return <AskExtension assignment={assignment} />;
  return (
    <section className={styles.section} aria-label={t('extension.heading')}>
      {extensions.toReversed().map((extension) => (
        <div key={extension.id}>
          <ExtensionFacts extension={extension} />
          <ExtensionActions extension={extension} />
        </div>
      ))}
      <AskExtension assignment={assignment} />
    </section>
  );
}
