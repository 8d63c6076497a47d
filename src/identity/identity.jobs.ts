import { Injectable } from '@nestjs/common';
import { HandlesJob, JobHandler } from '../queue/index.js';
import { Sessions } from './sessions.js';
import { SignInThrottle } from './sign-in-throttle.js';

@HandlesJob('identity.clear-expired')
@Injectable()
export class ClearExpiredJob implements JobHandler<'identity.clear-expired'> {
  constructor(
    private readonly sessions: Sessions,
    private readonly throttle: SignInThrottle,
  ) {}

  async handle(): Promise<void> {
    await this.sessions.clearExpired();
    await this.throttle.clearExpired();
  }
}
