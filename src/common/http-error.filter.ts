import { ArgumentsHost, Catch, ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { commonText } from './common.messages.js';
import { commonError } from './common.errors.js';
import { AppError, HTTP_STATUS } from './errors.js';
import { Locale, localeFromHeader, lookUpMessage } from './i18n.js';
import { newId } from './ids.js';
import { refusalLine } from './refusal-log.js';
import type { FieldFault } from './validation.js';

/** The body of every error answer. */
export interface ErrorBody {
  /** Stable name of what went wrong: `feature:NAME`. */
  code: string;
  /** A sentence for the person at the screen: what is wrong and what to do next. */
  message: string;
  /** Data for the screen: `{ fields: [{ field, message }] }`, `{ current: … }`. */
  details?: unknown;
}

/** Turns every error into one answer shape; what is unexpected gets an id that is also in the log. */
@Catch()
export class HttpErrorFilter implements ExceptionFilter {
  private readonly log = new Logger('http');
  private readonly refusals = new Logger('access');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) {
      response.end();
      return;
    }
    const locale = localeFromHeader(request.headers['accept-language']);
    const { status, body } = this.answerTo(error, locale, request);
    response.status(status).json(body);
  }

  private answerTo(error: unknown, locale: Locale, request: Request): { status: number; body: ErrorBody } {
    const known = error instanceof AppError ? error : this.knownCause(error);
    if (known) {
      const refused = refusalLine(request, known);
      if (refused) this.refusals.warn(refused);
      return {
        status: HTTP_STATUS[known.kind],
        body: {
          code: known.code,
          message: lookUpMessage(locale, known.code, known.params) ?? known.code,
          details: this.detailsFor(known, locale),
        },
      };
    }
    const id = newId();
    this.log.error(`${id} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return {
      status: 500,
      body: { code: 'common:UNEXPECTED', message: commonText(locale, 'UNEXPECTED', { id }) },
    };
  }

  /** Errors of the framework and of the body parsers, which know nothing of our codes. */
  private knownCause(error: unknown): AppError | null {
    const status =
      error instanceof HttpException ? error.getStatus() : (error as { status?: unknown } | null)?.status;
    if (status === 404) return new AppError('common:ROUTE_NOT_FOUND', 'not-found');
    if (status === 413) return commonError('REQUEST_TOO_LARGE');
    if (status === 400) return commonError('MALFORMED');
    return null;
  }

  private detailsFor(error: AppError, locale: Locale): unknown {
    const fields = (error.details as { fields?: FieldFault[] } | undefined)?.fields;
    if (error.code !== 'common:VALIDATION' || !fields) return error.details;
    return {
      fields: fields.map(({ field, messageKey, params }) => ({
        field,
        message: lookUpMessage(locale, `common:${messageKey}`, params) ?? messageKey,
      })),
    };
  }
}
