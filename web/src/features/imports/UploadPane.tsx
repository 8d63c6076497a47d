import { DownloadOutlined, FileAddOutlined } from '@ant-design/icons';
import { Button, Progress, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { templateAddress, useStartImport } from '../../api/imports';
import { useMe } from '../../api/session';
import { ErrorNote } from '../../components/ErrorNote';
import { importableAuthorities } from './importable.rules';
import { PasteDialog } from './PasteDialog';
import styles from './UploadPane.module.css';

const READABLE = '.docx,.doc,.xlsx,.pdf,.html,.htm,.txt';

/** Where a signed plan goes in: by drag, by choice, by the keyboard, or pasted. */
export function UploadPane() {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const authorities = importableAuthorities(useMe());
  const start = useStartImport();
  const [over, setOver] = useState(false);
  const [authorityId, setAuthorityId] = useState(authorities.length > 1 ? authorities[0]?.id : undefined);
  const [sent, setSent] = useState(0);
  const [pasting, setPasting] = useState(false);

  const take = (file: File | undefined) => {
    if (!file || start.isPending) return;
    setSent(0);
    start.mutate(
      { file, authorityId, onSent: setSent },
      { onSuccess: ({ id }) => void navigate(`/imports/${id}`) },
    );
  };

  const name = start.variables?.file.name;
  if (start.isPending) {
    const stage =
      sent < 1
        ? t('upload.sending', { name, percent: Math.round(sent * 100) })
        : t('upload.reading', { name });
    return (
      <div className={styles.pane} role="status">
        <p>{stage}</p>
        <Progress
          percent={Math.round(sent * 100)}
          status="active"
          showInfo={false}
          aria-label={stage}
          style={{ maxWidth: 420 }}
        />
        {sent === 1 && <small>{t('upload.mayLeave')}</small>}
      </div>
    );
  }

  return (
    <>
      <div
        className={styles.pane}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files[0]);
        }}
      >
        <FileAddOutlined aria-hidden className={styles.icon} />
        <p>
          {t('upload.drop')} {t('upload.or')}
        </p>
        <div className={styles.ways}>
          <label className={styles.choose}>
            {start.isError ? t('upload.another') : t('upload.choose')}
            <input
              type="file"
              className="visually-hidden"
              accept={READABLE}
              onChange={({ target }) => {
                take(target.files?.[0]);
                target.value = '';
              }}
            />
          </label>
          <Button className={styles.pasteButton} onClick={() => setPasting(true)}>
            {t('paste.open')}
          </Button>
        </div>
        <small>{t('upload.formats')}</small>
        <a href={templateAddress} download>
          <DownloadOutlined aria-hidden /> {t('upload.template')}
        </a>
        {authorities.length > 1 && (
          <Select
            aria-label={t('upload.authority')}
            value={authorityId}
            options={authorities.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setAuthorityId}
          />
        )}
      </div>
      <PasteDialog open={pasting} authorityId={authorityId} onClose={() => setPasting(false)} />
      {start.isError && (
        <div className={styles.error}>
          <ErrorNote error={start.error} />
        </div>
      )}
    </>
  );
}
