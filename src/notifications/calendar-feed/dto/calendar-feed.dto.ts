export class CalendarFeedDto {
  /** Whether there is an address; it is shown once only, when it is made. */
  active: boolean;
  createdAt: Date | null;
  lastReadAt: Date | null;
}

export class NewCalendarFeedDto extends CalendarFeedDto {
  address: string;
}
