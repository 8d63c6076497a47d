import { PageTitle } from '../../components/PageTitle';
import { useTranslation } from 'react-i18next';
import { OpenImports } from './OpenImports';
import { UploadPane } from './UploadPane';

export function ImportsPage() {
  const { t } = useTranslation('imports');
  return (
    <>
      <PageTitle title={t('title')} />
      <UploadPane />
      <OpenImports />
    </>
  );
}
