import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../components/EmptyState';
import { PageTitle } from '../components/PageTitle';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle title={t('notFound.title')} />
      <EmptyState body={t('notFound.body')}>
        <Link to="/">{t('notFound.home')}</Link>
      </EmptyState>
    </>
  );
}
