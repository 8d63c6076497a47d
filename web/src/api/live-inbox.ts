import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

const TRY_AGAIN_MS = 30_000;

/**
 * Keeps the number of unread messages as the server knows it. A window that nobody sees holds no line open: a
 * browser has only six to one server.
 */
export function useLiveInbox(): void {
  const client = useQueryClient();
  useEffect(() => {
    let source: EventSource | null = null;
    let retry: number | undefined;
    const look = () => void client.invalidateQueries({ queryKey: ['notifications'] });
    const open = () => {
      source = new EventSource('/api/notifications/live');
      source.addEventListener('inbox', ({ data }: MessageEvent<string>) => {
        client.setQueryData(['notifications', 'unread-count'], JSON.parse(data));
        void client.invalidateQueries({ queryKey: ['notifications', 'list'] });
        // A report that came in, or was decided on, is news for its coordinators.
        void client.invalidateQueries({ queryKey: ['report-periods', 'board'] });
      });
      source.onerror = () => {
        // The browser comes back by itself, except from an answer that was a refusal.
        if (source?.readyState !== EventSource.CLOSED) return;
        look();
        retry = window.setTimeout(open, TRY_AGAIN_MS);
      };
    };
    const close = () => {
      window.clearTimeout(retry);
      source?.close();
      source = null;
    };
    const followWindow = () => {
      close();
      if (document.visibilityState === 'visible') open();
    };
    followWindow();
    document.addEventListener('visibilitychange', followWindow);
    return () => {
      document.removeEventListener('visibilitychange', followWindow);
      close();
    };
  }, [client]);
}
