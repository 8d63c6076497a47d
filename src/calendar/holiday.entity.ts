import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day off, or a day worked instead; announced each year, so data and never derived. */
@Entity('holiday')
export class HolidayRow {
  @PrimaryColumn('date')
  date: string;

  @Column('text')
  kind: 'holiday' | 'swap_off' | 'swap_work';

  @Column('text')
  name: string;

  /** The decision or notice that says so. */
  @Column('text')
  source: string;
}
