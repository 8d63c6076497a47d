import type { ReactNode } from 'react';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { Appearance } from '../palette';
import { applyPalette } from '../palette';

const REMEMBERED = 'dondoc.appearance';

interface AppearanceChoice {
  appearance: Appearance;
  change: (appearance: Appearance) => void;
}

const AppearanceContext = createContext<AppearanceChoice>({ appearance: 'light', change: () => undefined });

function firstAppearance(): Appearance {
  const remembered = localStorage.getItem(REMEMBERED);
  return remembered === 'dark' || remembered === 'light' ? remembered : 'light';
}

export function AppearanceProvider({ children }: { children: ReactNode }) {
  const [appearance, setAppearance] = useState(() => {
    const first = firstAppearance();
    applyPalette(first);
    return first;
  });
  useEffect(() => applyPalette(appearance), [appearance]);
  const choice = useMemo(
    () => ({
      appearance,
      change: (next: Appearance) => {
        localStorage.setItem(REMEMBERED, next);
        setAppearance(next);
      },
    }),
    [appearance],
  );
  return <AppearanceContext value={choice}>{children}</AppearanceContext>;
}

export const useAppearance = () => useContext(AppearanceContext);
