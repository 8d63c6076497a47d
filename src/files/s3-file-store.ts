import type { AwsClient } from 'aws4fetch';
import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { S3Settings } from '../config/index.js';
import { FileStore } from './file-store.js';

const ANSWER_LIMIT_MS = 20_000;
const UPLOAD_LIMIT_MS = 60_000;
/** On 5xx and "slow down"; a refusal is not asked for twice. */
const RETRIES = 2;

/** The server answered, and not with what was asked of it. */
export class S3Refusal extends Error {
  /** @param code of the S3 protocol: NoSuchBucket, AccessDenied … */
  constructor(readonly code: string) {
    super(code);
  }
}

/** Files in a bucket of an S3-compatible server. Only this program reads it: no address of it goes out. */
export class S3FileStore extends FileStore {
  readonly place: string;
  private client: Promise<AwsClient> | null = null;

  constructor(private readonly settings: S3Settings) {
    super();
    this.place = `${new URL(settings.url).host}/${settings.bucket}`;
  }

  /** @throws S3Refusal, or what the network says */
  async probe(): Promise<void> {
    const key = `probe-${randomBytes(6).toString('hex')}`;
    await this.send('PUT', key, Buffer.from(key));
    try {
      const found = await this.send('GET', key);
      if ((await found.text()) !== key) throw new S3Refusal('ReadBackDiffers');
    } finally {
      await this.send('DELETE', key);
    }
  }

  protected async write(sha256: string, bytes: Uint8Array): Promise<void> {
    await this.send('PUT', keyOf(sha256), bytes, sha256);
  }

  protected async open(sha256: string): Promise<Readable | null> {
    try {
      const { body } = await this.send('GET', keyOf(sha256));
      return body ? Readable.fromWeb(body) : Readable.from([]);
    } catch (error) {
      if (error instanceof S3Refusal && error.code === 'NoSuchKey') return null;
      throw error;
    }
  }

  /** With the hash of what it gets, the server refuses what arrives otherwise, and keeps nothing of it. */
  private async send(
    method: 'GET' | 'PUT' | 'DELETE',
    key: string,
    bytes?: Uint8Array,
    sha256 = createHash('sha256')
      .update(bytes ?? '')
      .digest('hex'),
  ): Promise<Response> {
    // The limit is on the answer's beginning: a slow reader may take its time over the rest.
    const limit = new AbortController();
    const timer = setTimeout(
      () => limit.abort(new Error('no answer in time')),
      bytes ? UPLOAD_LIMIT_MS : ANSWER_LIMIT_MS,
    );
    try {
      const client = await (this.client ??= this.connect());
      const answer = await client.fetch(this.addressOf(key), {
        method,
        headers: { 'X-Amz-Content-Sha256': sha256 },
        body: bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
        redirect: 'manual',
        signal: limit.signal,
      });
      if (answer.ok) return answer;
      throw new S3Refusal(await codeOf(answer));
    } catch (error) {
      // What the network said lies one deeper than "fetch failed".
      throw (error as Error).cause ?? error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Loaded here, so that an installation with its files on disk does not pay for it. */
  private async connect(): Promise<AwsClient> {
    const { AwsClient } = await import('aws4fetch');
    const { key, secret, region } = this.settings;
    return new AwsClient({
      accessKeyId: key,
      secretAccessKey: secret,
      region,
      service: 's3',
      retries: RETRIES,
    });
  }

  private addressOf(key: string): string {
    const { url, bucket, pathStyle } = this.settings;
    return pathStyle ? `${url}/${bucket}/${key}` : `${url.replace('://', `://${bucket}.`)}/${key}`;
  }
}

function keyOf(sha256: string): string {
  return `${sha256.slice(0, 2)}/${sha256}`;
}

async function codeOf(answer: Response): Promise<string> {
  const body = answer.body ? await text(answer.body) : '';
  return /<Code>(\w+)<\/Code>/.exec(body)?.[1] ?? `HTTP ${answer.status}`;
}
