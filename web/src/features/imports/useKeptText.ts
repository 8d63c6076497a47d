import { useState } from 'react';
import { useParams } from 'react-router';
import { useMe } from '../../api/session';

/** What was typed, and the text it was typed over: over another one it means nothing any more. */
interface Kept {
  over: string | null;
  text: string;
}

const PREFIX = 'dondoc.review';

function readKept(key: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

/**
 * A text that is being typed and was not taken yet. It is on this device from the first letter on: neither a reload
 * nor a window that becomes narrow loses it. Null: nothing is being typed.
 */
export function useKeptText(field: string, saved: string | null) {
  const { importId = '' } = useParams();
  const key = `${PREFIX}.${useMe().userId}.${importId}.${field}`;
  const [typed, setTyped] = useState(() => {
    const kept = readKept(key);
    return kept && kept.over === saved ? kept.text : null;
  });
  const [restored] = useState(typed !== null);
  const type = (text: string | null) => {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ over: saved, text } satisfies Kept));
    setTyped(text);
  };
  return { typed, type, restored };
}

/** The fields of an import in which something was typed and not taken yet. */
export function useKeptFields(): string[] {
  const { importId = '' } = useParams();
  const start = `${PREFIX}.${useMe().userId}.${importId}.`;
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(start))
    .map((key) => key.slice(start.length));
}

/** Texts about an import that nobody reviews any more. */
export function forgetKeptTexts(importId: string): void {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(`${PREFIX}.`) && key.includes(`.${importId}.`)) localStorage.removeItem(key);
}
