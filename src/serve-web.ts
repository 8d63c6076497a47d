import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import express from 'express';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const WEB_DIST = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../web/dist');
const A_YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Serves the built screens; every address that is not the API's is the application's own to resolve. */
export function serveWeb(app: NestExpressApplication): void {
  const index = path.join(WEB_DIST, 'index.html');
  if (!existsSync(index)) return;
  // File names under assets/ carry a hash of their content.
  app.use(
    '/assets',
    express.static(path.join(WEB_DIST, 'assets'), { maxAge: A_YEAR_SECONDS * 1000, immutable: true }),
  );
  const files = express.static(WEB_DIST, { index: false });
  app.use((request: Request, response: Response, next: NextFunction) => {
    // The API's requests are most of all: none of them is looked for on the disk first.
    if (request.path.startsWith('/api')) return next();
    files(request, response, (error?: unknown) => {
      if (error) return next(error);
      if (request.method !== 'GET' || !request.accepts('html')) return next();
      response.sendFile(index, { headers: { 'Cache-Control': 'no-cache' } });
    });
  });
}
