import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSentence } from './useSentence';

interface ErrorNoteProps {
  error: unknown;
  retry?: () => void;
}

/** What went wrong, with the way to try again. */
export function ErrorNote({ error, retry }: ErrorNoteProps) {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  return (
    <Alert
      type="error"
      showIcon
      title={sentenceOf(error)}
      action={retry && <Button onClick={retry}>{t('retry')}</Button>}
    />
  );
}
