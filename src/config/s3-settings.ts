/** An S3-compatible store for uploaded files. */
export interface S3Settings {
  /** Where the server answers, without a trailing slash. */
  url: string;
  bucket: string;
  region: string;
  key: string;
  secret: string;
  /** `https://server/bucket/…`; otherwise `https://bucket.server/…`. */
  pathStyle: boolean;
}

/** The names that stand together: with the first, the others must be there. */
export const S3_SETTINGS = ['FILES_S3_BUCKET', 'FILES_S3_KEY', 'FILES_S3_SECRET'] as const;

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/**
 * @param read the trimmed value of a variable, or null
 * @param wrong notes a variable that is not as it should be; secrets are not repeated
 * @returns null where files stay on the disk
 */
export function readS3Settings(
  url: string | null,
  read: (name: string) => string | null,
  wrong: (name: string, given: string, expected: string) => void,
): S3Settings | null {
  if (!url) {
    for (const name of S3_SETTINGS)
      if (read(name) !== null && read('FILES_S3_URL') === null)
        wrong(name, '…', 'FILES_S3_URL đi cùng, hoặc bỏ trống để giữ tệp trong DATA_DIR');
    return null;
  }
  const bucket = read('FILES_S3_BUCKET') ?? '';
  if (!BUCKET.test(bucket))
    wrong('FILES_S3_BUCKET', bucket, 'tên ngăn chứa (bucket): chữ thường, số, dấu chấm, gạch nối');
  for (const name of ['FILES_S3_KEY', 'FILES_S3_SECRET'])
    if (read(name) === null) wrong(name, '', 'khóa mà kho tệp đã cấp');
  const pathStyle = read('FILES_S3_PATH_STYLE') ?? 'true';
  if (!['true', 'false'].includes(pathStyle)) wrong('FILES_S3_PATH_STYLE', pathStyle, 'true hoặc false');
  return {
    url: url.replace(/\/+$/, ''),
    bucket,
    region: read('FILES_S3_REGION') ?? 'us-east-1',
    key: read('FILES_S3_KEY') ?? '',
    secret: read('FILES_S3_SECRET') ?? '',
    pathStyle: pathStyle === 'true',
  };
}
