import { Transform } from 'class-transformer';
import { ValidateIf } from 'class-validator';

/** Text is taken without the blanks around it, before it is checked. */
export const Trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** The checks that follow count only where something is given; null is an answer of its own. */
export const OrNull = () => ValidateIf((_, value) => value !== null && value !== undefined);
