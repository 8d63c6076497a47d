import { readSettings, SettingsError } from './settings.js';

const WHOLE = {
  FILES_S3_URL: 'https://kho.noi-bo:9000/',
  FILES_S3_BUCKET: 'dondoc',
  FILES_S3_KEY: 'khoa',
  FILES_S3_SECRET: 'bi-mat',
};

const problems = (environment: Record<string, string>): string[] => {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    return error instanceof SettingsError ? error.problems : [String(error)];
  }
};

describe('where uploaded files lie', () => {
  it('is the disk, unless an S3-compatible server is named', () => {
    expect(readSettings({}).s3).toBeNull();
    expect(readSettings(WHOLE).s3).toEqual({
      url: 'https://kho.noi-bo:9000',
      bucket: 'dondoc',
      region: 'us-east-1',
      key: 'khoa',
      secret: 'bi-mat',
      pathStyle: true,
    });
    expect(readSettings({ ...WHOLE, FILES_S3_PATH_STYLE: 'false', FILES_S3_REGION: 'vn' }).s3).toMatchObject({
      pathStyle: false,
      region: 'vn',
    });
  });

  it('is refused at the start when something of it is missing or wrong, without repeating the secret', () => {
    expect(problems({ FILES_S3_URL: WHOLE.FILES_S3_URL })).toEqual([
      expect.stringMatching(/^FILES_S3_BUCKET=/),
      expect.stringMatching(/^FILES_S3_KEY=/),
      expect.stringMatching(/^FILES_S3_SECRET=/),
    ]);
    expect(problems({ ...WHOLE, FILES_S3_URL: 'ftp://x', FILES_S3_BUCKET: 'Kho Tệp' })).toEqual([
      expect.stringMatching(/^FILES_S3_URL=“…”: cần một địa chỉ/),
    ]);
    expect(problems({ ...WHOLE, FILES_S3_BUCKET: 'Kho Tệp' })).toEqual([
      expect.stringMatching(/^FILES_S3_BUCKET=“Kho Tệp”/),
    ]);
    expect(problems({ ...WHOLE, FILES_S3_PATH_STYLE: 'có' })).toEqual([
      expect.stringMatching(/^FILES_S3_PATH_STYLE=“có”: cần true hoặc false/),
    ]);
    const alone = problems({ FILES_S3_SECRET: 'bi-mat' });
    expect(alone).toEqual([expect.stringMatching(/^FILES_S3_SECRET=“…”: cần FILES_S3_URL đi cùng/)]);
  });
});
