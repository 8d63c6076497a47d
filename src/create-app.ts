import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { AppModule, AppOptions } from './app.module.js';
import { SETTINGS } from './config/index.js';
import type { Settings } from './config/index.js';
import { createValidationPipe, HttpErrorFilter } from './common/index.js';
import { serveDocumentation } from './openapi-document.js';
import { serveWeb } from './serve-web.js';

const A_YEAR_SECONDS = 365 * 24 * 60 * 60;

/** What every HTTP process of the product has in common, tests included. */
export function configureHttp(app: NestExpressApplication): void {
  const settings = app.get<Settings>(SETTINGS);
  app.setGlobalPrefix('api');
  app.useGlobalPipes(createValidationPipe());
  app.useGlobalFilters(new HttpErrorFilter());
  app.disable('x-powered-by');
  // Behind a reverse proxy on this machine, the address that sign-in throttling counts is the person's.
  app.set('trust proxy', 'loopback');
  app.useBodyParser('json', { limit: '2mb' });
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'"],
          // Ant Design writes its component styles into <style> elements.
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          objectSrc: ["'none'"],
          frameAncestors: ["'none'"],
          upgradeInsecureRequests: null,
        },
      },
      // A browser told so over plain http would not listen; on a desk there is no https to insist on.
      strictTransportSecurity: settings.publicUrl.startsWith('https:') && {
        maxAge: A_YEAR_SECONDS,
        includeSubDomains: true,
      },
    }),
  );
  // What the API answers is a person's own; a browser or proxy that kept it would show it to the next one.
  app.use('/api', (_request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
}

export async function createWebApp(options: AppOptions): Promise<INestApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(options), {
    logger: ['error', 'warn'],
  });
  configureHttp(app);
  // For developers; in production nobody outside needs a map of every route.
  if (!options.settings.production) serveDocumentation(app);
  serveWeb(app);
  return app;
}
