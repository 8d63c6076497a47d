import { useState } from 'react';

/** Which fields of a form cannot be saved as they stand. */
export function useWrongFields() {
  const [fields, setFields] = useState<readonly string[]>([]);
  const mark = (field: string, wrong: boolean) =>
    setFields((known) => {
      const others = known.filter((other) => other !== field);
      return wrong ? [...others, field] : others;
    });
  return { wrong: fields.length > 0, mark, clear: () => setFields([]) };
}
