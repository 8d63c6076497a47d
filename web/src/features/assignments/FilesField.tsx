import {
  CameraOutlined,
  DeleteOutlined,
  LoadingOutlined,
  PaperClipOutlined,
  UploadOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadFile } from '../../api/assignments';
import type { AttachedFile } from '../../api/types';
import { usePhone } from '../../app/usePhone';
import { useFileSize } from '../../components/useFileSize';
import { useSentence } from '../../components/useSentence';
import styles from './FilesField.module.css';

interface FilesFieldProps {
  files: AttachedFile[];
  onAdd: (file: AttachedFile) => void;
  onRemove: (id: string) => void;
  /** How many are on their way. */
  onUploading: (count: number) => void;
}

interface Underway {
  key: number;
  file: File;
  error: unknown;
}

/** Evidence, sent as soon as it is chosen so that the report itself is light. */
export function FilesField({ files, onAdd, onRemove, onUploading }: FilesFieldProps) {
  const { t } = useTranslation(['work', 'common']);
  const phone = usePhone();
  const sentenceOf = useSentence();
  const sizeOf = useFileSize();
  const [underway, setUnderway] = useState<Underway[]>([]);
  const nextKey = useRef(0);
  const sending = useRef(0);

  const count = (step: 1 | -1) => {
    sending.current += step;
    onUploading(sending.current);
  };
  const upload = async (one: Underway) => {
    setUnderway((all) => [...all.filter(({ key }) => key !== one.key), { ...one, error: null }]);
    count(1);
    try {
      onAdd(await uploadFile(one.file));
      setUnderway((all) => all.filter(({ key }) => key !== one.key));
    } catch (error) {
      setUnderway((all) => all.map((other) => (other.key === one.key ? { ...other, error } : other)));
    } finally {
      count(-1);
    }
  };
  const take = (chosen: FileList | null) => {
    for (const file of chosen ?? []) void upload({ key: nextKey.current++, file, error: null });
  };

  return (
    <fieldset
      className={styles.field}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer.files);
      }}
    >
      <legend>
        {t('form.files')} <small>{t('form.optional')}</small>
      </legend>
      <ul>
        {files.map(({ id, name, size }) => (
          <li key={id}>
            <PaperClipOutlined aria-hidden />
            <span className={styles.name}>
              {name} <small>{sizeOf(size)}</small>
            </span>
            <Button
              type="text"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={t('form.removeFile', { name })}
              onClick={() => onRemove(id)}
            />
          </li>
        ))}
        {underway.map((one) => (
          <li key={`u${one.key}`}>
            {one.error ? <PaperClipOutlined aria-hidden /> : <LoadingOutlined aria-hidden />}
            <span className={styles.name} role={one.error ? 'alert' : 'status'}>
              {one.error ? one.file.name : t('form.uploading', { name: one.file.name })}
              {one.error !== null && <em>{sentenceOf(one.error)}</em>}
            </span>
            {one.error !== null && (
              <>
                <Button onClick={() => void upload(one)}>{t('common:retry')}</Button>
                <Button
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={t('form.removeFile', { name: one.file.name })}
                  onClick={() => setUnderway((all) => all.filter(({ key }) => key !== one.key))}
                />
              </>
            )}
          </li>
        ))}
      </ul>
      <div className={styles.ways}>
        <Picker label={t('form.addFiles')} icon={<UploadOutlined aria-hidden />} onTake={take} />
        {phone ? (
          <Picker label={t('form.camera')} icon={<CameraOutlined aria-hidden />} camera onTake={take} />
        ) : (
          <span>{t('form.dropFiles')}</span>
        )}
      </div>
    </fieldset>
  );
}

interface PickerProps {
  label: string;
  icon: React.ReactNode;
  camera?: boolean;
  onTake: (files: FileList | null) => void;
}

function Picker({ label, icon, camera = false, onTake }: PickerProps) {
  return (
    <label className={styles.picker}>
      {icon}
      {label}
      <input
        type="file"
        className="visually-hidden"
        multiple={!camera}
        {...(camera ? { accept: 'image/*', capture: 'environment' as const } : {})}
        onChange={({ target }) => {
          onTake(target.files);
          target.value = '';
        }}
      />
    </label>
  );
}
