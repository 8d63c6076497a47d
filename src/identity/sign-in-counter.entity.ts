import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Failed sign-ins of one account or from one address, as `rate-limiter-flexible` keeps them. */
@Entity('sign_in_throttle')
export class SignInCounter {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'PK_sign_in_throttle' })
  key: string;

  @Column('int', { default: 0 })
  points: number;

  /** When counting begins anew, in milliseconds since 1970. */
  @Column('bigint', { nullable: true })
  expire: string | null;
}
