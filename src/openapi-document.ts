import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The HTTP API as data; the browser's client is generated from it. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder().setTitle('Đôn Đốc').setVersion('1').build();
  return SwaggerModule.createDocument(app, config);
}

/** Serves the API's description at `/api/docs` and as JSON at `/api/docs-json`. */
export function serveDocumentation(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(app));
}
