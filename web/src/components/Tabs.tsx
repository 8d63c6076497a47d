import type { KeyboardEvent, ReactNode } from 'react';
import { useRef } from 'react';
import styles from './Tabs.module.css';

interface TabsProps<Key extends string> {
  label: string;
  tabs: ReadonlyArray<{ key: Key; label: string }>;
  active: Key;
  onChange: (key: Key) => void;
  children: ReactNode;
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/** Parts of one page, one of them shown. The arrow keys go from tab to tab; a narrow screen scrolls them. */
export function Tabs<Key extends string>({ label, tabs, active, onChange, children }: TabsProps<Key>) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = (tabs.findIndex(({ key }) => key === active) + step + tabs.length) % tabs.length;
    const next = tabs[at];
    if (!next) return;
    onChange(next.key);
    list.current?.querySelectorAll('button')[at]?.focus();
  };
  return (
    <>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        className={`${styles.list} no-print`}
        onKeyDown={move}
      >
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`tab-${tab.key}`}
            aria-selected={tab.key === active}
            aria-controls={tab.key === active ? 'tab-panel' : undefined}
            tabIndex={tab.key === active ? 0 : -1}
            onClick={() => onChange(tab.key)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${active}`}>
        {children}
      </div>
    </>
  );
}
