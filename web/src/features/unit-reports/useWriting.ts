import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { currentFrom, Unreachable } from '../../api/errors';
import { useMe } from '../../api/session';
import type { UnitReport } from '../../api/types';
import { keep, writeReport } from '../../api/unit-reports';
import { useOnline } from '../../app/useOnline';
import type { Conflict, Typed } from './writing.rules';
import { mergeTyped, sameTyped, typedOf, writingOf } from './writing.rules';

export type Saving = 'saved' | 'waiting' | 'saving' | 'offline' | 'failed' | 'conflict' | 'closed';

/** What is on this device until the server has it. */
interface Kept {
  version: number;
  base: Typed;
  typed: Typed;
}

const PAUSE_MS = 1200;
const AGAIN_MS = 4000;

const keyOf = (userId: string, reportId: string) => `dondoc.unit-report.${userId}.${reportId}`;

function readKept(key: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

interface Begun extends Kept {
  restored: boolean;
  conflicts: Conflict[];
}

function begin(report: UnitReport, key: string): Begun {
  const saved = typedOf(report);
  const kept = readKept(key);
  if (!kept) return { version: report.version, base: saved, typed: saved, restored: false, conflicts: [] };
  const { typed, conflicts } = mergeTyped(kept.base, kept.typed, saved);
  return {
    ...{ version: report.version, base: saved, typed, conflicts },
    restored: !sameTyped(typed, saved),
  };
}

/**
 * What is being typed into a report. It is on this device from the first letter on and on the server a moment later;
 * what somebody else saved meanwhile is put together with it, and asked about where both changed the same place.
 */
export function useWriting(report: UnitReport) {
  const client = useQueryClient();
  const online = useOnline();
  const key = keyOf(useMe().userId, report.id);
  const [begun] = useState(() => begin(report, key));
  const [typed, setTyped] = useState(begun.typed);
  const [conflicts, setConflicts] = useState(begun.conflicts);
  const [saving, setSaving] = useState<Saving>(() => {
    if (begun.conflicts.length) return 'conflict';
    return begun.restored ? 'waiting' : 'saved';
  });
  const [error, setError] = useState<unknown>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [merged, setMerged] = useState<{ name: string | null; count: number } | null>(null);
  // Read by what goes on between two renderings: a save that is under way, and the letters typed meanwhile.
  const now = useRef({ ...begun, content: report.content });
  const running = useRef<Promise<boolean> | null>(null);

  const remember = useCallback(() => {
    const { version, base, typed: latest } = now.current;
    if (sameTyped(base, latest)) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ version, base, typed: latest } satisfies Kept));
  }, [key]);

  const change = useCallback(
    (next: Typed) => {
      now.current.typed = next;
      remember();
      setTyped(next);
    },
    [remember],
  );

  /** @returns whether the server has what is typed. */
  const send = useCallback(async (): Promise<boolean> => {
    for (;;) {
      const { typed: sent, base, version, content } = now.current;
      if (now.current.conflicts.length) return false;
      if (sameTyped(sent, base)) {
        setSaving('saved');
        return true;
      }
      setSaving('saving');
      try {
        const saved = await writeReport(report.id, writingOf(sent, version, content ?? { figures: [] }));
        now.current = { ...now.current, base: sent, version: saved.version };
        keep(client, saved);
        setSavedAt(saved.savedAt);
        setError(null);
      } catch (failure) {
        const current = currentFrom<UnitReport>(failure);
        if (!current) {
          setError(failure);
          setSaving(failure instanceof Unreachable ? 'offline' : 'failed');
          return false;
        }
        keep(client, current);
        if (!current.allowed.includes('write')) {
          setSaving('closed');
          return false;
        }
        const theirs = typedOf(current);
        const together = mergeTyped(base, now.current.typed, theirs);
        now.current = {
          ...now.current,
          ...{ base: theirs, version: current.version, content: current.content },
          ...{ typed: together.typed, conflicts: together.conflicts },
        };
        setTyped(together.typed);
        setConflicts(together.conflicts);
        if (together.taken.length) setMerged({ name: current.savedByName, count: together.taken.length });
        if (together.conflicts.length) {
          remember();
          setSaving('conflict');
          return false;
        }
      }
      remember();
    }
  }, [client, remember, report.id]);

  /** One save at a time: a second one waits for the first and then sends what came since. */
  const save = useCallback(async (): Promise<boolean> => {
    while (running.current) await running.current;
    running.current = send().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [send]);

  useEffect(() => {
    if (saving !== 'waiting') return;
    const timer = setTimeout(() => void save(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [saving, typed, save]);

  useEffect(() => {
    if (saving !== 'offline' || !online) return;
    const timer = setTimeout(() => void save(), AGAIN_MS);
    return () => clearTimeout(timer);
  }, [online, saving, save]);

  return {
    typed,
    conflicts,
    saving,
    savedAt,
    error,
    /** What somebody else changed and is now in it too. */
    merged,
    restored: begun.restored,
    version: () => now.current.version,
    write: (place: string, text: string) => {
      change({ ...now.current.typed, [place]: text });
      if (saving !== 'conflict' && saving !== 'closed') setSaving('waiting');
    },
    settle: ({ place, theirs }: Conflict, take: 'mine' | 'theirs') => {
      const left = now.current.conflicts.filter((conflict) => conflict.place !== place);
      now.current.conflicts = left;
      if (take === 'theirs') change({ ...now.current.typed, [place]: theirs });
      setConflicts(left);
      if (!left.length) setSaving('waiting');
    },
    /** Sends at once what was not sent yet. @returns whether the server has all of it. */
    flush: save,
  };
}

export type Writing = ReturnType<typeof useWriting>;
