import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActorResolver } from '../access/index.js';
import { ChargeCarrying } from './charges/charge-carrying.js';
import { LeaderChargesController } from './charges/leader-charge.controller.js';
import { LeaderCharge } from './charges/leader-charge.entity.js';
import { LeaderChargeQueries } from './charges/leader-charge.queries.js';
import { LeaderCharges } from './charges/leader-charge.service.js';
import { IdentityController } from './identity.controller.js';
import { ClearExpiredJob } from './identity.jobs.js';
import { IdentityQueries } from './identity.queries.js';
import { IdentityService } from './identity.service.js';
import { PersonLeave } from './leave/person-leave.entity.js';
import { LeavesController } from './leave/leaves.controller.js';
import { LeavesJob } from './leave/leaves.jobs.js';
import { LeavesQueries } from './leave/leaves.queries.js';
import { Leaves } from './leave/leaves.service.js';
import { OrganisationController } from './organisation.controller.js';
import { OrganisationQueries } from './organisation.queries.js';
import { PeopleDirectory } from './people-directory.js';
import { RoleAssignment } from './role-assignment.entity.js';
import { RoleMoves } from './role-moves.js';
import { SampleAccount } from './sample-account.entity.js';
import { SessionActorResolver } from './session-actor-resolver.js';
import { Session } from './session.entity.js';
import { Sessions } from './sessions.js';
import { SignInCounter } from './sign-in-counter.entity.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { User } from './user.entity.js';
import { OwnSessionsController } from './own-sessions.controller.js';
import { OwnSessions } from './own-sessions.service.js';
import { PasswordLink } from './users/password-link.entity.js';
import { PasswordLinks } from './users/password-links.service.js';
import { PasswordsController } from './users/passwords.controller.js';
import { UsersController } from './users/users.controller.js';
import { UsersQueries } from './users/users.queries.js';
import { Users } from './users/users.service.js';

/** Global: the guard before every route needs the `ActorResolver`. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([
      User,
      RoleAssignment,
      Session,
      SampleAccount,
      SignInCounter,
      PersonLeave,
      LeaderCharge,
      PasswordLink,
    ]),
  ],
  controllers: [
    IdentityController,
    OwnSessionsController,
    OrganisationController,
    LeavesController,
    LeaderChargesController,
    UsersController,
    PasswordsController,
  ],
  providers: [
    IdentityService,
    IdentityQueries,
    Sessions,
    OwnSessions,
    SignInThrottle,
    OrganisationQueries,
    PeopleDirectory,
    RoleMoves,
    ClearExpiredJob,
    Leaves,
    LeavesQueries,
    LeavesJob,
    LeaderCharges,
    LeaderChargeQueries,
    ChargeCarrying,
    Users,
    UsersQueries,
    PasswordLinks,
    { provide: ActorResolver, useClass: SessionActorResolver },
  ],
  exports: [ActorResolver, PeopleDirectory, RoleMoves, ChargeCarrying],
})
export class IdentityModule {}
