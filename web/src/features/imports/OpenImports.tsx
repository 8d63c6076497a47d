import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDiscardImport, useOpenImports } from '../../api/imports';
import { formatInstant } from '../../components/dates';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { useSentence } from '../../components/useSentence';
import styles from './OpenImports.module.css';

/** What was uploaded and not issued yet. */
export function OpenImports() {
  const { t } = useTranslation(['imports', 'common']);
  const { modal, message } = App.useApp();
  const sentenceOf = useSentence();
  const discard = useDiscardImport();
  const ask = (id: string, name: string) =>
    void modal.confirm({
      title: t('open.discardTitle'),
      content: t('open.discardBody', { name }),
      okText: t('open.discard'),
      okButtonProps: { danger: true },
      cancelText: t('common:cancel'),
      onOk: () => discard.mutateAsync(id).catch((error: unknown) => void message.error(sentenceOf(error))),
    });
  return (
    <section aria-labelledby="open-imports">
      <h2 id="open-imports" className={styles.title}>
        {t('open.title')}
      </h2>
      <Loaded query={useOpenImports()}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState body={t('open.empty')} />
          ) : (
            <ul className={styles.list}>
              {items.map(({ id, number, title, fileName, tasks, openQuestions, updatedAt }) => (
                <li key={id}>
                  <div>
                    <Link to={`/imports/${id}`}>
                      <strong>{number ?? t('open.untitled')}</strong> {title ?? fileName}
                    </Link>
                    <p>
                      {fileName} · {t('open.about', { tasks, time: formatInstant(updatedAt) })} ·{' '}
                      {openQuestions > 0 ? t('points', { count: openQuestions }) : t('pointsNone')}
                    </p>
                  </div>
                  <Button
                    onClick={() => ask(id, fileName)}
                    aria-label={t('open.discardOf', { name: fileName })}
                  >
                    {t('open.discard')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
