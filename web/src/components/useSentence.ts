import { useTranslation } from 'react-i18next';
import { ApiError, Unreachable } from '../api/errors';

/** The sentence for a person of whatever went wrong: the server's own where it gave one. */
export function useSentence(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (error instanceof Unreachable) return t(navigator.onLine ? 'unreachable' : 'offline');
    if (!(error instanceof ApiError) || !error.message) return t('unexpected');
    const fields = (error.details as { fields?: Array<{ message: string }> } | undefined)?.fields ?? [];
    return [error.message, ...fields.map(({ message }) => message)].join(' ');
  };
}
