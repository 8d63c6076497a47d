import { Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useKeptText } from './useKeptText';

interface EditableTextProps {
  id: string;
  value: string | null;
  placeholder?: string;
  lines?: number;
  /** Saved after a pause in typing as well: for a text whose beginning means something by itself. */
  asTyped?: boolean;
  /** Takes the new text; `goesOn`: after what was saved of it a moment ago. False: it was refused, and what was typed stays. */
  onSave: (text: string | null, goesOn: boolean) => Promise<boolean>;
}

const PAUSE_MS = 1500;

/** A text that is saved as it is typed, when one leaves it, or with Enter where it is a single line; Escape puts it back. */
export function EditableText({
  id,
  value,
  placeholder,
  lines = 1,
  asTyped = false,
  onSave,
}: EditableTextProps) {
  const { typed, type, restored } = useKeptText(id, value);
  const begun = useRef(false);
  const field = useRef<TextAreaRef>(null);
  // What was found again is gone on with.
  useEffect(() => {
    if (restored) field.current?.focus({ cursor: 'end' });
  }, [restored]);
  const save = (leaving: boolean) => {
    if (typed === null) return;
    const text = typed.trim() || null;
    if (text === value) {
      if (leaving) type(null);
      return;
    }
    // Emptied on the way to another text.
    if (text === null && !leaving) return;
    const goesOn = begun.current;
    begun.current = !leaving;
    void onSave(text, goesOn).then((taken) => taken && leaving && type(null));
  };

  const savePause = useEffectEvent(() => save(false));
  useEffect(() => {
    if (!asTyped || typed === null) return;
    const timer = setTimeout(savePause, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [asTyped, typed]);

  return (
    <Input.TextArea
      ref={field}
      id={id}
      value={typed ?? value ?? ''}
      placeholder={placeholder}
      autoSize={{ minRows: lines, maxRows: 12 }}
      onChange={({ target }) => type(target.value)}
      onBlur={() => {
        save(true);
        begun.current = false;
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && typed !== null && typed !== value) {
          event.stopPropagation();
          type(null);
        }
        if (event.key === 'Enter' && lines === 1 && !event.shiftKey) {
          event.preventDefault();
          save(true);
        }
      }}
    />
  );
}
