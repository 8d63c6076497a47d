import { useTranslation } from 'react-i18next';

const KB = 1024;

/** A number of bytes as "12 KB" or "1,4 MB". */
export function useFileSize(): (bytes: number) => string {
  const { t } = useTranslation();
  return (bytes) =>
    bytes < KB * KB
      ? t('kb', { size: Math.max(1, Math.round(bytes / KB)) })
      : t('mb', { size: (bytes / KB / KB).toLocaleString('vi-VN', { maximumFractionDigits: 1 }) });
}
