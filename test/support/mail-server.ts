import type { AddressInfo } from 'node:net';
import type { Email } from 'postal-mime';
import PostalMime from 'postal-mime';
import type { SMTPServerSession } from 'smtp-server';
import { SMTPServer } from 'smtp-server';

/** What a server does with a message: takes it, answers with a code, or cuts the line before, in or after the text. */
export type Treatment =
  | 'take'
  | 'drop-before-text'
  | 'drop-in-text'
  | 'drop-after-text'
  | { code: number; answer: string; at: 'recipient' | 'data' };

export interface ReceivedMail {
  /** Whom the envelope names. */
  recipients: string[];
  raw: string;
  mail: Email;
}

/** How far the handing over of one mail has come: its recipient is named, its text is here, the answer has left. */
export type Stage = 'recipient' | 'text' | 'answered';

export interface MailServer {
  url: string;
  received: ReceivedMail[];
  /** Texts that reached the server, whatever it answered. */
  texts(): number;
  treat(address: string, treatment: Treatment): void;
  /** Mails that a sender, by the name it greets with, has begun to hand over and has no answer for. */
  inHand(sender: string): number;
  /** Is told of each stage the moment it is reached. @returns what ends it. */
  watch(look: (stage: Stage, sender: string) => void): () => void;
  close(): Promise<void>;
}

/**
 * A real mail server on a port of its own.
 * @param delayMs how long it thinks about each text.
 * @param keepTexts false: of what was received only the recipients and the Message-ID are kept.
 */
export async function startMailServer({ delayMs = 0, keepTexts = true } = {}): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const treatments = new Map<string, Treatment>();
  const watching = new Set<(stage: Stage, sender: string) => void>();
  /** Who has begun to hand a mail over, by session: a session hands one over at a time. */
  const begun = new Map<string, string>();
  let texts = 0;
  const reached = (stage: Stage, { id, hostNameAppearsAs: sender }: SMTPServerSession) => {
    if (stage === 'answered') begun.delete(id);
    else begun.set(id, sender);
    for (const look of watching) look(stage, sender);
  };
  const refusal = (treatment: { code: number; answer: string }) =>
    Object.assign(new Error(treatment.answer), { responseCode: treatment.code });
  const cutTheLine = (sessionId: string) => {
    const connections = server.connections as unknown as Set<{
      session: { id: string };
      _socket: { destroy(): void };
    }>;
    for (const connection of connections)
      if (connection.session.id === sessionId) connection._socket.destroy();
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onClose: ({ id }) => void begun.delete(id),
    onRcptTo: ({ address }, session, done) => {
      reached('recipient', session);
      const treatment = treatments.get(address);
      if (treatment === 'drop-before-text') {
        cutTheLine(session.id);
        return;
      }
      done(typeof treatment === 'object' && treatment.at === 'recipient' ? refusal(treatment) : null);
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      const treatment = treatments.get(recipients[0] ?? '') ?? 'take';
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (treatment === 'drop-in-text') cutTheLine(session.id);
      });
      stream.on('end', () => {
        texts += 1;
        reached('text', session);
        const answer = (error?: Error) => {
          done(error);
          reached('answered', session);
        };
        if (treatment === 'drop-after-text' || treatment === 'drop-in-text') {
          cutTheLine(session.id);
          return;
        }
        if (typeof treatment === 'object') {
          answer(refusal(treatment));
          return;
        }
        const raw = Buffer.concat(chunks);
        PostalMime.parse(raw).then(
          (mail) => {
            received.push(
              keepTexts
                ? { recipients, raw: raw.toString('latin1'), mail }
                : { recipients, raw: '', mail: { messageId: mail.messageId } as Email },
            );
            if (delayMs) setTimeout(answer, delayMs);
            else answer();
          },
          (error: Error) => answer(error),
        );
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    texts: () => texts,
    inHand: (sender) => [...begun.values()].filter((who) => who === sender).length,
    watch: (look) => {
      watching.add(look);
      return () => void watching.delete(look);
    },
    treat: (address, treatment) => void treatments.set(address, treatment),
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
