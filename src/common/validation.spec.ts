import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min, validateSync } from 'class-validator';
import { AppError } from './errors.js';
import { FieldFault, validationError } from './validation.js';

class Report {
  @IsString()
  @MaxLength(20)
  result: string;

  @IsInt()
  @Min(0)
  @Max(100)
  percent: number;
}

function faultsOf(body: unknown): FieldFault[] {
  const errors = validateSync(plainToInstance(Report, body), { whitelist: true, forbidNonWhitelisted: true });
  const error: AppError = validationError(errors);
  return (error.details as { fields: FieldFault[] }).fields;
}

describe('what was wrong with a form', () => {
  it('says of a missing field only that it is missing', () => {
    expect(faultsOf({ percent: 10 })).toEqual([
      expect.objectContaining({ field: 'result', messageKey: 'FIELD_REQUIRED' }),
    ]);
  });

  it('names the bounds of a percentage of 140', () => {
    expect(faultsOf({ result: 'xong', percent: 140 })).toEqual([
      expect.objectContaining({
        field: 'percent',
        messageKey: 'FIELD_RANGE',
        params: expect.objectContaining({ max: 100 }),
      }),
    ]);
  });

  it('names a field that the form does not have', () => {
    expect(faultsOf({ result: 'xong', percent: 1, state: 'COMPLETED' })).toEqual([
      expect.objectContaining({ field: 'state', messageKey: 'UNKNOWN_FIELD' }),
    ]);
  });

  it('says how long a text may be', () => {
    expect(faultsOf({ result: 'x'.repeat(21), percent: 1 })).toEqual([
      expect.objectContaining({ messageKey: 'FIELD_TOO_LONG', params: expect.objectContaining({ max: 20 }) }),
    ]);
  });
});
