import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/EmptyState';
import { PageTitle } from '../components/PageTitle';

/** What stands in the place of a screen that failed. */
export function RouteError() {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <PageTitle title={t('broken.title')} />
      <EmptyState body={t('broken.body')}>
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('broken.reload')}
        </Button>
      </EmptyState>
    </div>
  );
}
