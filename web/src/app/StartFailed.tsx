import { useTranslation } from 'react-i18next';

/** The server did not answer at all, before anything could be shown. */
export function StartFailed({ retry }: { retry: () => void }) {
  const { t } = useTranslation();
  return (
    <main className="splash" role="alert">
      <p>{t('unreachable')}</p>
      <button type="button" className="plain-button" onClick={retry}>
        {t('retry')}
      </button>
    </main>
  );
}
