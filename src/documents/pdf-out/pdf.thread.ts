import { parentPort } from 'node:worker_threads';
import { buildOfficialPdf } from '../official-pdf/index.js';
import type { PdfAnswer, PdfOrder } from './pdf-order.js';

parentPort?.on('message', ({ id, document }: PdfOrder) => {
  void written(document).then((answer) => parentPort?.postMessage({ id, ...answer } satisfies PdfAnswer));
});

async function written(document: PdfOrder['document']): Promise<{ bytes: Uint8Array } | { failure: string }> {
  try {
    return { bytes: await buildOfficialPdf(document) };
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
