import { ValidateBy } from 'class-validator';
import { isCivilDate } from '../../calendar/index.js';

/** A day that the calendar has, `yyyy-MM-dd`. */
export const IsCivilDate = () =>
  ValidateBy({
    name: 'isCivilDate',
    validator: { validate: (value: unknown) => typeof value === 'string' && isCivilDate(value) },
  });
