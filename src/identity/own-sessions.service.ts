import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { commonError } from '../common/index.js';
import { Transactions } from '../database/index.js';
import type { OwnSessionDto } from './dto/own-session.dto.js';
import { Sessions } from './sessions.js';

/** Where a person is signed in, to be seen and ended by that person. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  /** @param token the cookie of the browser that asks */
  list(actor: Actor, token: string): Promise<OwnSessionDto[]> {
    return this.sessions.ofPerson(this.dataSource.manager, actor.userId, token);
  }

  /** @throws common:NOT_FOUND for a session that is over, or somebody else's. */
  end(actor: Actor, token: string, id: string): Promise<OwnSessionDto[]> {
    return this.transactions.run(async (em) => {
      const ended = (await this.sessions.ofPerson(em, actor.userId, token)).filter((one) => one.id === id);
      if (ended.length === 0) throw commonError('NOT_FOUND');
      return this.close(em, actor, token, ended);
    });
  }

  endOthers(actor: Actor, token: string): Promise<OwnSessionDto[]> {
    return this.transactions.run(async (em) => {
      const others = (await this.sessions.ofPerson(em, actor.userId, token)).filter(
        ({ current }) => !current,
      );
      return this.close(em, actor, token, others);
    });
  }

  private async close(
    em: EntityManager,
    actor: Actor,
    token: string,
    ended: OwnSessionDto[],
  ): Promise<OwnSessionDto[]> {
    if (ended.length) {
      await this.sessions.closeThese(
        em,
        ended.map(({ id }) => id),
      );
      await this.audit.record(em, actor, {
        kind: 'session.ended-elsewhere',
        subject: { type: 'user', id: actor.userId },
        authorityId: null,
        payload: { browsers: ended.map(({ browser }) => browser) },
      });
    }
    return this.sessions.ofPerson(em, actor.userId, token);
  }
}
