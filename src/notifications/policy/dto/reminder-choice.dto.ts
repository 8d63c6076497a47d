import { IsBoolean } from 'class-validator';

/** How a person is told. */
export class ReminderChoiceDto {
  /** Whether e-mail is wanted beside the product's inbox. */
  @IsBoolean()
  email: boolean;
}

export class MyReminderChoiceDto extends ReminderChoiceDto {
  /** Whether every authority that the person works in leaves that choice. */
  emailOptional: boolean;
  /** Null: none is known, so nothing can be sent there. */
  address: string | null;
}
