import { useCallback, useEffect, useRef, useState } from 'react';
import { saveReport } from '../../api/consolidation';
import { currentFrom } from '../../api/errors';
import type { ConsolidatedReport, ReportPart } from '../../api/types';
import type { BodyNode, Merge } from './body.rules';
import { merged, sameNode } from './body.rules';

const SAVE_AFTER_MS = 1_200;
const TRY_AGAIN_MS = 8_000;

export type SaveState = 'saved' | 'saving' | 'waiting' | 'failed' | 'conflict';

interface Kept {
  version: number;
  base: BodyNode;
  body: BodyNode;
}

/** Somebody else's changes that ran into one's own. */
export interface Clash extends Merge {
  name: string;
  version: number;
  base: BodyNode;
}

const keptName = (id: string) => `dondoc.report.${id}`;

/** What was typed and could not be saved, from this machine. */
export function keptText(id: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(keptName(id)) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

interface AutosaveOptions {
  report: ConsolidatedReport;
  /** What could not be saved last time, and is shown again. */
  kept: Kept | null;
  /** Shows a text that others had a part in. */
  show: (body: BodyNode) => void;
  onMerged: (name: string, parts: string[]) => void;
}

/**
 * Saves what is typed after a short rest. It stays on this machine until the server has it; what another person saved
 * meanwhile is put together with it, and asked about where both changed the same part.
 */
export function useAutosave({ report, kept, show, onMerged }: AutosaveOptions) {
  const [state, setState] = useState<SaveState>('saved');
  const [savedAt, setSavedAt] = useState(report.savedAt);
  const [parts, setParts] = useState<ReportPart[]>(report.parts);
  const [clash, setClash] = useState<Clash | null>(null);
  const known = useRef(
    kept
      ? { version: kept.version, body: kept.base }
      : { version: report.version, body: report.body as unknown as BodyNode },
  );
  const typed = useRef<BodyNode | null>(kept?.body ?? null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const clashing = useRef(false);
  const running = useRef<Promise<boolean> | null>(null);

  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    if (running.current) await running.current;
    const body = typed.current;
    if (!body) return true;
    if (clashing.current) return false;
    setState('saving');
    const attempt = (async () => {
      try {
        const saved = await saveReport(report.id, known.current.version, body);
        known.current = { version: saved.version, body };
        setSavedAt(saved.savedAt);
        setParts(saved.parts);
        if (typed.current === body) {
          typed.current = null;
          localStorage.removeItem(keptName(report.id));
          setState('saved');
        } else setState('waiting');
        return true;
      } catch (error) {
        const current = currentFrom<ConsolidatedReport>(error);
        if (current?.state === 'DRAFT') return meet(current);
        setState('failed');
        timer.current = setTimeout(() => void save(), TRY_AGAIN_MS);
        return false;
      }
    })();
    running.current = attempt;
    const done = await attempt;
    running.current = null;
    return done;

    function meet(current: ConsolidatedReport): boolean {
      const theirs = current.body as unknown as BodyNode;
      const mine = typed.current ?? known.current.body;
      const merge = merged(known.current.body, mine, theirs);
      if (merge.conflicts.length) {
        setClash({ ...merge, name: current.savedByName, version: current.version, base: theirs });
        clashing.current = true;
        setState('conflict');
        return false;
      }
      known.current = { version: current.version, body: theirs };
      typed.current = sameNode(merge.body, theirs) ? null : merge.body;
      if (merge.taken.length) onMerged(current.savedByName, merge.taken);
      show(merge.body);
      setState(typed.current ? 'waiting' : 'saved');
      if (typed.current) timer.current = setTimeout(() => void save(), 0);
      return !typed.current;
    }
  }, [report.id, show, onMerged]);

  const change = useCallback(
    (body: BodyNode) => {
      typed.current = body;
      try {
        localStorage.setItem(
          keptName(report.id),
          JSON.stringify({ version: known.current.version, base: known.current.body, body } satisfies Kept),
        );
      } catch {
        // A full or closed store: the text is still on the page, and the server gets it in a moment.
      }
      clearTimeout(timer.current);
      if (clashing.current) return;
      setState('waiting');
      timer.current = setTimeout(() => void save(), SAVE_AFTER_MS);
    },
    [report.id, save],
  );

  const settle = (choice: 'mine' | 'theirs') => {
    if (!clash) return;
    const body = choice === 'mine' ? clash.body : clash.theirs;
    known.current = { version: clash.version, body: clash.base };
    clashing.current = false;
    setClash(null);
    setState('waiting');
    show(body);
    typed.current = body;
    void save();
  };

  /** The server has written a new text itself. */
  const adopt = useCallback((current: ConsolidatedReport) => {
    known.current = { version: current.version, body: current.body as unknown as BodyNode };
    typed.current = null;
    setParts(current.parts);
    setSavedAt(current.savedAt);
    setState('saved');
  }, []);

  useEffect(() => {
    // Carries the version it was written on: what others have saved since is put together with it.
    if (kept) void save();
  }, [kept, save]);

  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      if (typed.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', leaving);
    return () => {
      window.removeEventListener('beforeunload', leaving);
      clearTimeout(timer.current);
      if (typed.current) void save();
    };
  }, [save]);

  return { state, savedAt, parts, clash, change, save, settle, adopt, version: () => known.current.version };
}
