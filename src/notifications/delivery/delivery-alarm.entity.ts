import { Column, Entity, PrimaryColumn } from 'typeorm';

/** There while something is wrong that people were told about; its key makes them told once. */
@Entity('delivery_alarm')
export class DeliveryAlarm {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'PK_delivery_alarm' })
  name: string;

  /** By database time. */
  @Column('timestamptz')
  openedAt: Date;
}
