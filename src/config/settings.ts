import { readS3Settings, S3Settings } from './s3-settings.js';
import { readWebhookHosts, WebhookHost } from './webhook-hosts.js';

/**
 * Everything the program takes from its environment, read once at start. A wrong value stops the start with
 * the variable's name, what was given and what is expected.
 */
export interface Settings {
  port: number;
  /** Absent: an embedded PostgreSQL under `dataDir`. */
  databaseUrl: string | null;
  /** Absent: the queue lives in PostgreSQL. */
  redisUrl: string | null;
  /** Absent: messages are kept and shown on the page "Hộp thư thử". */
  smtpUrl: string | null;
  mailFrom: string;
  /** Gateways that an authority's webhooks may call. */
  webhookHosts: WebhookHost[];
  /** The address people use, without a trailing slash; links in messages begin with it. */
  publicUrl: string;
  dataDir: string;
  /** Absent: uploaded files lie under `dataDir`. */
  s3: S3Settings | null;
  production: boolean;
  /** Development only: the fixed clock of `DONDOC_NOW`. */
  fixedNow: Date | null;
}

export class SettingsError extends Error {
  constructor(readonly problems: string[]) {
    super(`Cấu hình chưa đúng:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'SettingsError';
  }
}

type Environment = Record<string, string | undefined>;

/** @throws SettingsError naming every variable that is wrong. */
export function readSettings(environment: Environment = process.env): Settings {
  const problems: string[] = [];
  const wrong = (name: string, given: string, expected: string) =>
    problems.push(`${name}=“${given}”: cần ${expected}.`);

  const text = (name: string): string | null => environment[name]?.trim() || null;
  const url = (name: string, protocols: string[], secret = true): string | null => {
    const given = text(name);
    if (given === null) return null;
    const ok = URL.canParse(given) && protocols.includes(new URL(given).protocol);
    // The value may hold a password: it is not repeated.
    if (!ok)
      wrong(
        name,
        secret ? '…' : given,
        `một địa chỉ bắt đầu bằng ${protocols.map((p) => `${p}//`).join(' hoặc ')}`,
      );
    return ok ? given : null;
  };

  const production = text('NODE_ENV') === 'production';
  const portText = text('PORT') ?? '3000';
  const port = Number(portText);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) wrong('PORT', portText, 'một số từ 0 đến 65535');

  const nowText = text('DONDOC_NOW');
  const fixedNow = nowText === null ? null : new Date(nowText);
  if (nowText !== null && Number.isNaN(fixedNow?.getTime())) {
    wrong('DONDOC_NOW', nowText, 'một thời điểm như 2022-12-22T08:00:00+07:00');
  }
  if (nowText !== null && production)
    wrong('DONDOC_NOW', nowText, 'bỏ trống: đồng hồ cố định chỉ dùng khi phát triển');

  const hostsText = text('WEBHOOK_HOSTS') ?? '';
  const webhookHosts = readWebhookHosts(hostsText);
  if (!webhookHosts)
    wrong(
      'WEBHOOK_HOSTS',
      hostsText,
      'tên máy chủ cách nhau bằng dấu phẩy, như sms.vi-du.example, zalo.noi-bo:8443=10.1.2.0/24',
    );

  const settings: Settings = {
    port,
    databaseUrl: url('DATABASE_URL', ['postgres:', 'postgresql:']),
    redisUrl: url('REDIS_URL', ['redis:', 'rediss:']),
    smtpUrl: url('SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: text('MAIL_FROM') ?? 'Đôn Đốc <dondoc@localhost>',
    webhookHosts: webhookHosts ?? [],
    publicUrl: (url('PUBLIC_URL', ['http:', 'https:'], false) ?? `http://localhost:${port}`).replace(
      /\/$/,
      '',
    ),
    dataDir: text('DATA_DIR') ?? '.data',
    s3: readS3Settings(url('FILES_S3_URL', ['http:', 'https:']), text, wrong),
    production,
    fixedNow,
  };
  if (production && !settings.databaseUrl && !environment.DATABASE_URL) {
    problems.push(
      'DATABASE_URL chưa có: khi vận hành cần địa chỉ PostgreSQL, ví dụ postgres://dondoc:…@may-chu/dondoc.',
    );
  }
  if (problems.length) throw new SettingsError(problems);
  return settings;
}
