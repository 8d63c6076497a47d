import type { AddressInfo } from 'node:net';
import type { Email } from 'postal-mime';
import PostalMime from 'postal-mime';
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

export interface MailServer {
  url: string;
  received: ReceivedMail[];
  /** Texts that reached the server, whatever it answered. */
  texts(): number;
  treat(address: string, treatment: Treatment): void;
  close(): Promise<void>;
}

/** A real mail server on a port of its own. @param delayMs how long it thinks about each text. */
export async function startMailServer({ delayMs = 0 } = {}): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const treatments = new Map<string, Treatment>();
  let texts = 0;
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
    onRcptTo: ({ address }, session, done) => {
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
        if (treatment === 'drop-after-text' || treatment === 'drop-in-text') {
          cutTheLine(session.id);
          return;
        }
        if (typeof treatment === 'object') {
          done(refusal(treatment));
          return;
        }
        const raw = Buffer.concat(chunks);
        PostalMime.parse(raw).then(
          (mail) => {
            received.push({ recipients, raw: raw.toString('latin1'), mail });
            if (delayMs) setTimeout(done, delayMs);
            else done();
          },
          (error: Error) => done(error),
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
    treat: (address, treatment) => void treatments.set(address, treatment),
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
