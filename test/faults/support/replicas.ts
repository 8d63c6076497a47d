import { setTimeout } from 'node:timers/promises';
import { JobQueues } from '../../../src/queue/index.js';
import type { Stage } from '../../support/mail-server.js';
import type { Installation, Part } from './installation.js';

/** When a worker is killed: at a stage of handing a mail over, and up to so many milliseconds later. */
interface Moment {
  stage: Stage;
  withinMs: number;
}

/** Most in the middle of a mail; the rest when it has just been answered, and anywhere around it. */
const MOMENTS: Moment[] = [
  { stage: 'text', withinMs: 0 },
  { stage: 'recipient', withinMs: 0 },
  { stage: 'text', withinMs: 20 },
  { stage: 'answered', withinMs: 0 },
  { stage: 'text', withinMs: 0 },
  { stage: 'text', withinMs: 120 },
];

/** So many sweep and send beside each other when one of them is killed. */
const LEAST_AT_WORK = 2;
const ASK_AGAIN_MS = 5_000;

/** Some workers of one installation: whichever hands a mail over at the wanted moment is killed, and replaced. */
export class Replicas {
  kills = 0;
  /** Kills that left a mail half handed over: begun, and its answer not read. */
  midMail = 0;
  private readonly parts = new Map<string, Part>();

  constructor(
    private readonly product: Installation,
    private readonly size: number,
  ) {}

  /** @param makeWork makes somebody owe something; called again where all there was is in dead hands. */
  async killOne(makeWork: () => Promise<void>): Promise<void> {
    this.fill();
    await this.product.until('two replicas at work', () => this.atWork() >= LEAST_AT_WORK);
    const moment = MOMENTS[this.kills % MOMENTS.length] as Moment;
    const strike = this.strikeAt(moment);
    const struck = async () => {
      await makeWork();
      await this.askForSweeps();
      const done = await Promise.race([strike.done, setTimeout(ASK_AGAIN_MS, false)]);
      if (!done) this.fill();
      return done;
    };
    try {
      await this.product.until(`a worker at the stage “${moment.stage}” of a mail`, struck);
    } finally {
      strike.cancel();
    }
  }

  async end(): Promise<void> {
    await Promise.all([...this.parts.values()].map((part) => part.kill()));
  }

  private atWork(): number {
    return [...this.parts.values()].filter((part) => part.isReady()).length;
  }

  private fill(): void {
    for (const part of this.parts.values())
      if (part.isGone()) throw new Error(`${part.name} ended by itself:\n${part.output()}`);
    while (this.parts.size < this.size) {
      const part = this.product.startWorker();
      this.parts.set(part.name, part);
    }
  }

  /** Two at once: two replicas look for what is due at the same time. */
  private async askForSweeps(): Promise<void> {
    const sweep = { name: 'reminder.sweep' as const, payload: {} };
    await this.product.web.app.get(JobQueues).addAll([sweep, sweep]);
  }

  private strikeAt({ stage, withinMs }: Moment): { done: Promise<boolean>; cancel: () => void } {
    let cancel = () => undefined as void;
    const done = new Promise<boolean>((resolve) => {
      let taken = false;
      const stop = this.product.mail.watch((reached, sender) => {
        const victim = this.parts.get(sender);
        if (taken || reached !== stage || !victim) return;
        taken = true;
        stop();
        const strike = () => {
          this.kill(victim);
          resolve(true);
        };
        if (withinMs) void setTimeout(Math.random() * withinMs).then(strike);
        else strike();
      });
      cancel = stop;
    });
    return { done, cancel: () => cancel() };
  }

  /** Not waited for: its successor starts meanwhile. */
  private kill(victim: Part): void {
    this.kills += 1;
    if (this.product.mail.inHand(victim.name)) this.midMail += 1;
    this.parts.delete(victim.name);
    void victim.kill();
  }
}
