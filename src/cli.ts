#!/usr/bin/env node
import 'reflect-metadata';
import { Command } from 'commander';
import { createInterface } from 'node:readline';
import { AppError, DEFAULT_LOCALE, lookUpMessage } from './common/index.js';
import { readSettings } from './config/index.js';

// Each command loads what it needs: a worker no sample data, a preview no server.

const print = (line: string) => void process.stderr.write(`${line}\n`);

const program = new Command('dondoc').description('Lệnh vận hành Đôn Đốc').showHelpAfterError();

program
  .command('start')
  .description('chạy cả web và worker trong một tiến trình')
  .action(async () => {
    const { startProduct } = await import('./start.js');
    await startProduct(readSettings(), print);
  });

program
  .command('web')
  .description('chạy phần web (HTTP); chạy được nhiều tiến trình')
  .action(async () => {
    const { openDatabase, runWeb, stopOnSignal } = await import('./run.js');
    const settings = readSettings();
    const database = await openDatabase(settings, print);
    const running = await runWeb(settings, database.url, false);
    stopOnSignal(async () => {
      await running.stop();
      await database.stop();
    }, print);
    print(`Đôn Đốc (web) đang nghe cổng ${String(running.port)}`);
  });

program
  .command('worker')
  .description('chạy phần xử lý hàng đợi: nhắc việc, gửi thư; chạy được nhiều tiến trình')
  .action(async () => {
    const { openDatabase, runWorker, stopOnSignal } = await import('./run.js');
    const settings = readSettings();
    const database = await openDatabase(settings, print);
    const running = await runWorker(settings, database.url);
    stopOnSignal(async () => {
      await running.stop();
      await database.stop();
    }, print);
    print('Đôn Đốc (worker) đang chạy');
  });

program
  .command('migrate')
  .description('nâng cấp cấu trúc cơ sở dữ liệu; chạy nhiều lần không sao')
  .action(() =>
    withDatabase(async (url) => {
      const { migrateAll } = await import('./run.js');
      const applied = await migrateAll(url);
      print(applied.length ? `Đã chạy: ${applied.join(', ')}` : 'Cơ sở dữ liệu đã ở phiên bản mới nhất.');
    }),
  );

program
  .command('create-admin')
  .description('lập tài khoản quản trị; mật khẩu là dòng đầu của đầu vào chuẩn')
  .requiredOption('--username <tên>', 'tên đăng nhập')
  .requiredOption('--name <họ tên>', 'họ và tên')
  .option('--authority <tên>', 'tên cơ quan; cơ quan đầu tiên được lập theo tên này')
  .option('--short-name <tên>', 'tên viết tắt của cơ quan đó, ví dụ "UBND phường Thủ Đức"')
  .option('--place <địa danh>', 'địa danh trước ngày tháng trên văn bản, ví dụ "Thủ Đức"')
  .option('--superior <tên>', 'tên cơ quan cấp trên')
  .option('--symbol <chữ>', 'chữ viết tắt cơ quan trong số văn bản, ví dụ "UBND"')
  .action(({ name: fullName, ...options }: { username: string; name: string }) =>
    withDatabase(async (url) => {
      if (process.stdin.isTTY) print('Mật khẩu (ít nhất 15 ký tự), rồi Enter:');
      const password = await firstLine();
      const [{ migrateAll }, { createAdmin }] = await Promise.all([
        import('./run.js'),
        import('./create-admin.js'),
      ]);
      await migrateAll(url);
      print(await createAdmin(url, { ...options, fullName, password }));
    }),
  );

program
  .command('seed')
  .description('nạp dữ liệu mẫu vào cơ sở dữ liệu trống')
  .option('--scale <số>', 'thêm kế hoạch có tổng cộng chừng ấy phân công, để thử ở quy mô lớn', Number)
  .action((options: { scale?: number }) =>
    withDatabase(async (url, settings) => {
      const { migrateAll } = await import('./run.js');
      await migrateAll(url);
      if (options.scale === undefined) {
        const { seedSamples } = await import('./seed.js');
        await seedSamples(url, settings, print);
      } else {
        const { seedScale } = await import('./seed-scale.js');
        await seedScale(url, settings, options.scale, print);
      }
    }),
  );

program
  .command('import-preview')
  .description('đọc một văn bản và in kết quả nhận dạng dạng JSON; không cần cơ sở dữ liệu')
  .argument('<file>', 'tệp văn bản')
  .option('--units <file>', 'cây đơn vị (JSON) để đối chiếu tên đơn vị')
  .action(async (file: string, options: { units?: string }) => {
    const { letLibrariesDropPromises } = await import('./plans/reading/stray-rejections.js');
    const { previewFile } = await import('./import-preview.js');
    letLibrariesDropPromises();
    const preview = await previewFile(file, options.units);
    process.stdout.write(`${JSON.stringify(preview, null, 1)}\n`);
  });

program
  .command('doctor')
  .description('kiểm tra từng thứ Đôn Đốc cần và nói rõ cái nào hỏng')
  .action(async () => {
    const { examine } = await import('./doctor.js');
    const findings = await examine(readSettings());
    for (const finding of findings)
      process.stdout.write(`${finding.ok ? 'tốt ' : 'HỎNG'}  ${finding.subject}: ${finding.text}\n`);
    if (findings.some((finding) => !finding.ok)) process.exitCode = 1;
  });

program
  .command('audit')
  .description('nhật ký hệ thống')
  .command('verify')
  .description('đối chiếu nhật ký với chuỗi niêm phong; thoát với mã 1 khi có chỗ bị sửa, bị xóa')
  .option('--known <mã>', 'mã niêm phong đã ghi lại ở lần kiểm tra trước')
  .action((options: { known?: string }) =>
    withDatabase(async (url) => {
      const { verifyAudit } = await import('./audit-verify.js');
      const { ok, lines } = await verifyAudit(url, options.known);
      for (const line of lines) process.stdout.write(`${line}\n`);
      if (!ok) process.exitCode = 1;
    }),
  );

program
  .command('backup')
  .description(
    'sao lưu cơ sở dữ liệu và tệp đã tải lên vào một thư mục trống, khi hệ thống đang chạy cũng được',
  )
  .argument('<folder>', 'thư mục nhận bản sao lưu')
  .action((folder: string) =>
    withDatabase(async (url, settings) => {
      const { backUp } = await import('./backup.js');
      print(await backUp(settings, url, folder));
    }),
  );

program
  .command('restore')
  .description('khôi phục một bản sao lưu vào cơ sở dữ liệu trống; bản khôi phục chưa gửi gì ra ngoài')
  .argument('<folder>', 'thư mục của bản sao lưu')
  .action((folder: string) =>
    withDatabase(async (url, settings) => {
      const { restore } = await import('./backup.js');
      (await restore(settings, url, folder)).forEach(print);
    }),
  );

program
  .command('files')
  .description('tệp đã tải lên')
  .command('copy')
  .description('chép tệp từ DATA_DIR sang kho S3 đã đặt; chạy trước và sau khi chuyển, chạy lại không sao')
  .action(() =>
    withDatabase(async (url, settings) => {
      const { copyFilesFromDisk } = await import('./copy-files.js');
      print(await copyFilesFromDisk(settings, url));
    }),
  );

program
  .command('release-sending')
  .description('cho bản khôi phục gửi thư, khi nó thay cho hệ thống cũ')
  .action(() =>
    withDatabase(async (url) => {
      const { releaseSending } = await import('./notifications/index.js');
      await releaseSending(url);
      print('Từ nay hệ thống này gửi thư. Hệ thống cũ phải dừng hẳn, nếu không một người sẽ nhận hai thư.');
    }),
  );

async function firstLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  return '';
}

async function withDatabase(
  work: (url: string, settings: ReturnType<typeof readSettings>) => Promise<void>,
): Promise<void> {
  const settings = readSettings();
  const { openDatabase } = await import('./run.js');
  const database = await openDatabase(settings, print);
  try {
    await work(database.url, settings);
  } finally {
    await database.stop();
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof AppError) return lookUpMessage(DEFAULT_LOCALE, error.code, error.params) ?? error.code;
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
    return `Không tìm thấy tệp “${(error as NodeJS.ErrnoException).path}”. Kiểm tra lại đường dẫn.`;
  }
  return error instanceof Error ? error.message : String(error);
}

program.parseAsync().catch((error: unknown) => {
  print(sentenceOf(error));
  process.exit(1);
});
