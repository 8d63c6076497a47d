/** Where the cursor cuts a text once the blanks around it are gone; null where one side would be empty. */
export function cutOf({ value, selectionStart }: { value: string; selectionStart: number }): number | null {
  const [head, tail] = [value.slice(0, selectionStart).trimStart(), value.slice(selectionStart)];
  return head.trim() === '' || tail.trim() === '' ? null : head.length;
}
