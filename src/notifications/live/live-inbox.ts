import { BeforeApplicationShutdown, Injectable, Logger, MessageEvent } from '@nestjs/common';
import { Observable, Subscriber } from 'rxjs';
import { Inbox } from '../inbox.queries.js';
import { InboxListener } from './inbox-listener.js';

/** More windows than this of one person: the one open longest is let go. */
const WINDOWS_A_PERSON = 20;
/** Proxies close a line on which nothing is said; and a session that ended is noticed. */
const BREATH_MS = 15_000;

interface Window {
  subscriber: Subscriber<MessageEvent>;
  /** Whether the session that opened it is still live. */
  signedIn: () => Promise<boolean>;
  breath: NodeJS.Timeout;
}

/** Open windows of this process and whose they are. Each is told the number of unread messages when it changes. */
@Injectable()
export class LiveInbox implements BeforeApplicationShutdown {
  private readonly log = new Logger('live');
  private readonly windows = new Map<string, Set<Window>>();

  constructor(
    private readonly inbox: Inbox,
    private readonly listener: InboxListener,
  ) {}

  /** Ends when the session does. Before each word it is asked whether that person is still signed in there. */
  open(userId: string, signedIn: () => Promise<boolean>): Observable<MessageEvent> {
    return new Observable<MessageEvent>((subscriber) => {
      this.listener.start((heardOf) => this.hear(heardOf));
      const window: Window = {
        subscriber,
        signedIn,
        breath: setInterval(() => void this.say(window, () => Promise.resolve(BREATH)), BREATH_MS),
      };
      const own = this.windows.get(userId) ?? new Set();
      this.windows.set(userId, own.add(window));
      if (own.size > WINDOWS_A_PERSON) [...own][0]?.subscriber.complete();
      void this.say(window, () => this.news(userId));
      return () => {
        clearInterval(window.breath);
        own.delete(window);
        if (!own.size && this.windows.get(userId) === own) this.windows.delete(userId);
      };
    });
  }

  /** The server cannot close while somebody listens. */
  beforeApplicationShutdown(): void {
    for (const own of this.windows.values()) for (const { subscriber } of [...own]) subscriber.complete();
  }

  private hear(userId: string | null): void {
    const people = userId === null ? [...this.windows.keys()] : [userId];
    for (const person of people)
      for (const window of this.windows.get(person) ?? []) void this.say(window, () => this.news(person));
  }

  private async news(userId: string): Promise<MessageEvent> {
    return { type: 'inbox', data: { count: await this.inbox.unreadCount(userId) } };
  }

  private async say({ subscriber, signedIn }: Window, word: () => Promise<MessageEvent>): Promise<void> {
    try {
      if (await signedIn()) subscriber.next(await word());
      else subscriber.complete();
    } catch (error) {
      // The database is away; the browser asks again when the line is open again.
      this.log.warn(String(error));
      subscriber.complete();
    }
  }
}

const BREATH: MessageEvent = { type: 'breath', data: '' };
