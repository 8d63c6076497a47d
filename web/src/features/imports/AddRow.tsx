import { PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './RowsPane.module.css';
import { useKeptText } from './useKeptText';
import { useReview } from './useReview';

interface AddRowProps {
  sectionKey: string | null;
  sectionName: string;
}

/** A task that the reading missed. */
export function AddRow({ sectionKey, sectionName }: AddRowProps) {
  const { t } = useTranslation(['imports', 'common']);
  const { send, pending } = useReview();
  const { typed: content, type: setContent } = useKeptText(`add-${sectionKey}`, null);
  if (content === null) {
    return (
      <div className={styles.add}>
        <Button
          size="small"
          type="link"
          icon={<PlusOutlined aria-hidden />}
          aria-label={`${t('review.add')}: ${sectionName}`}
          onClick={() => setContent('')}
        >
          {t('review.add')}
        </Button>
      </div>
    );
  }
  const add = () => {
    if (!content.trim()) return;
    void send({ op: 'add-task', sectionKey, content: content.trim() }).then(
      (taken) => taken && setContent(null),
    );
  };
  return (
    <div className={styles.add}>
      <Input
        autoFocus
        value={content}
        aria-label={t('review.newContent')}
        placeholder={t('review.newContent')}
        onChange={({ target }) => setContent(target.value)}
        onPressEnter={add}
        onKeyDown={({ key }) => key === 'Escape' && setContent(null)}
      />
      <Button type="primary" loading={pending} onClick={add}>
        {t('common:save')}
      </Button>
    </div>
  );
}
