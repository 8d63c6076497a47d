import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Actor, ActorResolver } from '../access/index.js';
import { SETTINGS } from '../config/index.js';
import type { Settings } from '../config/index.js';
import { cookieValue, sessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.js';

/** The person behind a request is the one whose session its cookie names. */
@Injectable()
export class SessionActorResolver extends ActorResolver {
  private readonly cookieName: string;

  constructor(
    private readonly sessions: Sessions,
    @Inject(SETTINGS) settings: Settings,
  ) {
    super();
    this.cookieName = sessionCookie(settings.publicUrl).name;
  }

  async actorOf(request: Request): Promise<Actor | null> {
    const token = cookieValue(request, this.cookieName);
    return token ? this.sessions.actorOf(token) : null;
  }

  async stillSignedIn(request: Request): Promise<boolean> {
    const token = cookieValue(request, this.cookieName);
    return token !== null && this.sessions.isLive(token);
  }
}
