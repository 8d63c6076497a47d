import { Input } from 'antd';
import { useState } from 'react';

interface EditableTextProps {
  id: string;
  value: string | null;
  placeholder?: string;
  lines?: number;
  /** Takes the new text; false: it was refused, and what was typed stays. */
  onSave: (text: string | null) => Promise<boolean>;
}

/** A text that is saved when one leaves it, or with Enter where it is a single line; Escape puts it back. */
export function EditableText({ id, value, placeholder, lines = 1, onSave }: EditableTextProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const save = () => {
    if (typed === null) return;
    const text = typed.trim() || null;
    if (text === value) return setTyped(null);
    void onSave(text).then((taken) => taken && setTyped(null));
  };
  return (
    <Input.TextArea
      id={id}
      value={typed ?? value ?? ''}
      placeholder={placeholder}
      autoSize={{ minRows: lines, maxRows: 12 }}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(null);
        if (event.key === 'Enter' && lines === 1 && !event.shiftKey) {
          event.preventDefault();
          save();
        }
      }}
    />
  );
}
