import { useTranslation } from 'react-i18next';
import { useDelay } from '../components/useDelay';

/** Says that the page is on its way, once the wait can be felt. */
export function Splash() {
  const { t } = useTranslation();
  const late = useDelay();
  return (
    <div className="splash" role="status">
      {late && t('loading')}
    </div>
  );
}
