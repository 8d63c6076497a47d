import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/errors';
import { ErrorNote } from '../../components/ErrorNote';
import { useSentence } from '../../components/useSentence';

interface AgreeNoteProps {
  error: unknown;
  onAgree: () => void;
}

/** What is wrong with a figure; where another unit of measure was typed, the question whether that is meant. */
export function AgreeNote({ error, onAgree }: AgreeNoteProps) {
  const { t } = useTranslation('targets');
  const sentenceOf = useSentence();
  if (!(error instanceof ApiError) || error.code !== 'targets:CONVERSION_ASKED')
    return <ErrorNote error={error} />;
  return (
    <Alert
      type="warning"
      showIcon
      title={sentenceOf(error)}
      action={<Button onClick={onAgree}>{t('agree')}</Button>}
    />
  );
}
