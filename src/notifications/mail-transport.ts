import { Inject, Injectable, OnApplicationShutdown } from '@nestjs/common';
import nodemailer from 'nodemailer';
import type { Transporter } from 'nodemailer';
import type MailMessage from 'nodemailer/lib/mailer/mail-message.js';
import type { Readable } from 'node:stream';
import { SETTINGS } from '../config/index.js';
import type { Settings } from '../config/index.js';
import { ANSWER_LIMIT, Delivery } from './attempts.rules.js';
import { oneLine } from './letter.js';
import { Mailbox, mimeLetter } from './mime-letter.rules.js';

/** Messages handed over at the same time; each has a connection of the pool to itself. */
export const CONNECTIONS = 10;

export interface OutgoingLetter {
  /** Of the message row: the Message-ID is made from it and the same at every attempt. */
  id: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
}

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
  response?: string;
}

/** The one pool of connections to the mail server that this process has. Opened at the first message. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private pool: Transporter | null = null;
  private readonly bodies = new Map<string, Readable>();
  private readonly domain: string;
  private readonly from: Mailbox;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {
    this.domain = new URL(settings.publicUrl).hostname;
    this.from = mailboxOf(settings.mailFrom);
  }

  get configured(): boolean {
    return this.settings.smtpUrl !== null;
  }

  messageIdOf(id: string): string {
    return `<${id}@${this.domain}>`;
  }

  async deliver(letter: OutgoingLetter): Promise<Delivery> {
    const messageId = this.messageIdOf(letter.id);
    try {
      const info = (await this.open().sendMail({
        envelope: { from: this.from.address, to: letter.to.address },
        raw: mimeLetter({
          from: this.from,
          to: { name: oneLine(letter.to.name), address: letter.to.address },
          messageId,
          sentAt: new Date(),
          subject: oneLine(letter.subject),
          text: letter.text,
          html: letter.html,
        }),
        // In the text already; here it is the name by which its stream is found.
        messageId,
      })) as { response: string };
      return { outcome: 'SENT', answer: info.response.slice(0, ANSWER_LIMIT) };
    } catch (error) {
      return verdict(error as SmtpError, this.bodies.get(messageId)?.readableDidRead ?? false);
    } finally {
      this.bodies.delete(messageId);
    }
  }

  onApplicationShutdown(): void {
    this.pool?.close();
  }

  private open(): Transporter {
    if (this.pool) return this.pool;
    if (!this.settings.smtpUrl) throw new Error('no mail server is configured');
    this.pool = nodemailer.createTransport({
      url: this.settings.smtpUrl,
      pool: true,
      maxConnections: CONNECTIONS,
      // Whether and when to try again is decided in the database alone.
      maxRequeues: 0,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 60_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    this.pool.use('stream', (mail, done) => {
      this.watchBody(mail);
      done();
    });
    return this.pool;
  }

  /** Keeps the stream of the text: it is read only once the server has said that it takes it (DATA, 354). */
  private watchBody(mail: MailMessage): void {
    const message = mail.message;
    const create = message.createReadStream.bind(message);
    message.createReadStream = (...options) => {
      const stream = create(...options);
      this.bodies.set(message.messageId(), stream);
      return stream;
    };
  }
}

function verdict(error: SmtpError, bodyLeft: boolean): Delivery {
  const answer = oneLine(error.response ?? error.message).slice(0, ANSWER_LIMIT);
  // A wrong password or certificate is the operator's to mend: the messages wait for it.
  const aboutTheConnection = ['EAUTH', 'ENOAUTH', 'EOAUTH2', 'ETLS'].includes(error.code ?? '');
  if (error.responseCode && !aboutTheConnection)
    return { outcome: error.responseCode >= 500 ? 'REFUSED' : 'LATER', answer };
  return { outcome: bodyLeft ? 'UNCERTAIN' : 'LATER', answer };
}

/** "Đôn Đốc <dondoc@govap.example>", or the address alone. */
function mailboxOf(text: string): Mailbox {
  const { name = '', address = text } = /^(?<name>[^<]*)<(?<address>[^>]+)>\s*$/.exec(text)?.groups ?? {};
  return { name: name.trim().replace(/^"(.*)"$/, '$1'), address: address.trim() };
}
