import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When something that must keep running last came to its end, by database time. */
@Entity('heartbeat')
export class Heartbeat {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'PK_heartbeat' })
  name: string;

  @Column('timestamptz')
  at: Date;
}
