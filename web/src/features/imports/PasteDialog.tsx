import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { usePasteImport } from '../../api/imports';
import { ErrorNote } from '../../components/ErrorNote';
import styles from './UploadPane.module.css';

interface PasteDialogProps {
  open: boolean;
  authorityId: string | undefined;
  onClose: () => void;
}

/** A plan from the clipboard; what was pasted stays while the dialog is closed. */
export function PasteDialog({ open, authorityId, onClose }: PasteDialogProps) {
  const { t } = useTranslation(['imports', 'common']);
  const navigate = useNavigate();
  const paste = usePasteImport();
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const [missing, setMissing] = useState(false);
  const send = () => {
    if (!text.trim()) return setMissing(true);
    paste.mutate(
      { text, title: title.trim() || undefined, authorityId },
      { onSuccess: ({ id }) => void navigate(`/imports/${id}`) },
    );
  };
  return (
    <Modal
      open={open}
      width={760}
      title={t('paste.title')}
      cancelText={t('common:cancel')}
      okText={t('paste.send')}
      confirmLoading={paste.isPending}
      // What was typed is not lost by a press beside the dialog.
      mask={{ closable: false }}
      onOk={send}
      onCancel={onClose}
    >
      <div className={styles.paste}>
        <label htmlFor="paste-text">{t('paste.text')}</label>
        <Input.TextArea
          id="paste-text"
          autoFocus
          rows={12}
          placeholder={t('paste.hint')}
          value={text}
          status={missing ? 'error' : undefined}
          aria-invalid={missing}
          aria-describedby={missing ? 'paste-missing' : undefined}
          onChange={({ target }) => {
            setMissing(false);
            paste.reset();
            setText(target.value);
          }}
        />
        {missing && (
          <p id="paste-missing" role="alert" className={styles.missing}>
            {t('paste.missing')}
          </p>
        )}
        <label htmlFor="paste-title">{t('paste.name')}</label>
        <Input
          id="paste-title"
          maxLength={190}
          placeholder={t('paste.nameHint')}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
        {paste.isError && <ErrorNote error={paste.error} />}
      </div>
    </Modal>
  );
}
