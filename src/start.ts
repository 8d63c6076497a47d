import { Settings } from './config/index.js';
import { migrateAll, openDatabase, runWeb, stopOnSignal } from './run.js';
import { SAMPLE_PASSWORD, seedSamples } from './seed.js';
import { SAMPLE_AUTHORITIES, SHOWN_ACCOUNTS } from './samples/index.js';

/**
 * Starts the whole product in one process: database (embedded where none is configured), schema, sample data
 * on an embedded server's first start, web and workers. Prints what runs on what.
 */
export async function startProduct(settings: Settings, print: (line: string) => void): Promise<void> {
  const database = await openDatabase(settings, print);
  try {
    await migrateAll(database.url);
    if (database.embedded) await seedSamples(database.url, settings);
    const running = await runWeb(settings, database.url, true);
    stopOnSignal(async () => {
      await running.stop();
      await database.stop();
    }, print);
    for (const line of banner(settings, database.embedded, running.port)) print(line);
  } catch (error) {
    await database.stop();
    throw error;
  }
}

function banner(settings: Settings, embedded: boolean, port: number | null): string[] {
  const address = port === settings.port ? settings.publicUrl : `http://localhost:${port}`;
  return [
    '',
    `  Đôn Đốc đang chạy tại ${address}`,
    '',
    `  Cơ sở dữ liệu  ${embedded ? `PostgreSQL đi kèm, dữ liệu trong ${settings.dataDir}/` : 'PostgreSQL theo DATABASE_URL'}`,
    `  Hàng đợi       ${settings.redisUrl ? 'BullMQ trên Redis' : 'BullMQ trên PostgreSQL'}`,
    `  Kho tệp        ${settings.s3 ? `${settings.s3.bucket} ở ${new URL(settings.s3.url).host}` : `${settings.dataDir}/files/`}`,
    `  Thư điện tử    ${settings.smtpUrl ? 'gửi qua máy chủ thư' : 'giữ lại, xem ở trang “Hộp thư thử”'}`,
    ...(settings.fixedNow
      ? [`  Đồng hồ        cố định ở ${settings.fixedNow.toISOString()} (chỉ khi phát triển)`]
      : []),
    ...(embedded
      ? ['', `  Tài khoản mẫu (mật khẩu chung: ${SAMPLE_PASSWORD})`, ...SHOWN_ACCOUNTS.map(describeAccount)]
      : []),
    '',
    '  Dừng: Ctrl-C',
  ];
}

/** "gv.noivu  Trần Thị …, chuyên viên Phòng Nội vụ (quận Gò Vấp)" */
function describeAccount(username: string): string {
  for (const authority of SAMPLE_AUTHORITIES) {
    const person = authority.people.find((candidate) => candidate.username === username);
    if (person)
      return `    ${username.padEnd(14)} ${person.title}, ${person.fullName} (${authority.shortName})`;
  }
  return `    ${username}`;
}
