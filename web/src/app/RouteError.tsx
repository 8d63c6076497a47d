import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/EmptyState';
import { PageTitle } from '../components/PageTitle';

/** Anything the server answers will do. */
const answers = () =>
  fetch('/icon.svg', { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  );

/**
 * What stands in the place of a screen that failed, or that could not be fetched. The page is loaded anew only once
 * the server answers: before that, the browser would show its own error instead of what is still open here.
 */
export function RouteError() {
  const { t } = useTranslation();
  const [connected, setConnected] = useState(true);
  const [asking, setAsking] = useState(false);
  useEffect(() => void answers().then(setConnected), []);
  const again = async () => {
    setAsking(true);
    const answered = await answers();
    if (answered) return window.location.reload();
    setConnected(false);
    setAsking(false);
  };
  return (
    <div role="alert">
      <PageTitle title={t(connected ? 'broken.title' : 'disconnected')} />
      <EmptyState body={t(connected ? 'broken.body' : 'unreachable')}>
        <Button type="primary" loading={asking} onClick={() => void again()}>
          {t(connected ? 'broken.reload' : 'retry')}
        </Button>
      </EmptyState>
    </div>
  );
}
