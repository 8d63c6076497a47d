import type { MarkedText } from '../../api/types';

/** A text with the letters marked that answer the search. */
export function Marked({ text, marks }: MarkedText) {
  const parts = [];
  let at = 0;
  for (let index = 0; index < marks.length; index += 2) {
    const [from = 0, to = 0] = marks.slice(index, index + 2);
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
