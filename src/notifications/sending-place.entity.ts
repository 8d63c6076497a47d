import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The one database from which this installation sends. A copy of it knows by this row that it is a copy. */
@Entity('sending_place')
@Check('ck_sending_place_one', 'id = 1')
export class SendingPlaceRow {
  @PrimaryColumn('smallint')
  id: number;

  /** Server and database; what a restored backup has here is never its own. */
  @Column('text')
  place: string;
}
