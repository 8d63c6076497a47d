import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { commonError } from './common.errors.js';
import { AppError } from './errors.js';

/** One field that was wrong: `messageKey` is looked up in the `common` catalogue. */
export interface FieldFault {
  field: string;
  messageKey: string;
  params: Record<string, string | number>;
}

const MESSAGE_OF_CONSTRAINT: Record<string, string> = {
  whitelistValidation: 'UNKNOWN_FIELD',
  isNotEmpty: 'FIELD_REQUIRED',
  isDefined: 'FIELD_REQUIRED',
  maxLength: 'FIELD_TOO_LONG',
  minLength: 'FIELD_TOO_SHORT',
  min: 'FIELD_RANGE',
  max: 'FIELD_RANGE',
  isInt: 'FIELD_RANGE',
  isDateString: 'FIELD_DATE',
  isIso8601: 'FIELD_DATE',
  isCivilDate: 'FIELD_DATE',
  isIn: 'FIELD_CHOICE',
  isEnum: 'FIELD_CHOICE',
  isUuid: 'FIELD_ID',
};

function faultsOf(errors: ValidationError[], path = ''): FieldFault[] {
  return errors.flatMap((error) => {
    const field = path ? `${path}.${error.property}` : error.property;
    const [constraint] = Object.keys(error.constraints ?? {});
    const own = constraint ? [faultOf(field, constraint, error)] : [];
    return [...own, ...faultsOf(error.children ?? [], field)];
  });
}

function faultOf(field: string, constraint: string, error: ValidationError): FieldFault {
  const bounds = (error.contexts?.[constraint] ?? {}) as Record<string, number>;
  // class-validator keeps a constraint's numbers only inside its English sentence.
  const numbers = (
    Object.values(error.constraints ?? {})
      .join(' ')
      .match(/-?\d+/g) ?? []
  ).map(Number);
  const params: Record<string, string | number> = { field, min: 0, max: numbers.at(-1) ?? 0, ...bounds };
  if (constraint === 'minLength') params.min = numbers.at(-1) ?? 0;
  if (constraint === 'min' || constraint === 'max' || constraint === 'isInt') {
    params.min = numbers.length > 1 ? Math.min(...numbers) : 0;
    params.max = numbers.length ? Math.max(...numbers) : 0;
  }
  return { field, messageKey: messageKeyOf(constraint, error.value), params };
}

/** A field that is missing breaks every rule at once; the person needs to hear only that it is missing. */
function messageKeyOf(constraint: string, value: unknown): string {
  const missing = value === undefined || value === null || value === '';
  if (missing && constraint !== 'whitelistValidation') return 'FIELD_REQUIRED';
  return MESSAGE_OF_CONSTRAINT[constraint] ?? 'FIELD_INVALID';
}

export function validationError(errors: ValidationError[]): AppError {
  return commonError('VALIDATION', {}, { fields: faultsOf(errors) });
}

/** Unknown fields are refused, known ones converted to their declared types. */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: false,
    exceptionFactory: validationError,
  });
}
