import { jest } from '@jest/globals';
import { Controller, Get, Logger, Module, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { randomUUID } from 'node:crypto';
import { accessRuleOf, Public, ROLES, rolesWith } from '../../src/access/index.js';
import type { Permission, Role } from '../../src/access/index.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { addPerson, addUnit, openSession } from '../support/people.js';

interface Route {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** `/api/plans/:id` */
  path: string;
  /** Null: public. */
  permission: Permission | null;
}

const nameOf = ({ method, path }: Route) => `${method.toUpperCase()} ${path}`;
const asList = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).map(String);
const join = (...parts: string[]) => `/${parts.flatMap((part) => part.split('/').filter(Boolean)).join('/')}`;

/** The routes as the controllers declare them. */
function declaredRoutes({ app }: TestApp): Route[] {
  const reflector = app.get(Reflector);
  return app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ instance, metatype }) => {
      if (!instance || !metatype) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      return new MetadataScanner()
        .getAllMethodNames(prototype)
        .map((name) => prototype[name] as object)
        .filter((handler) => Reflect.hasMetadata(PATH_METADATA, handler))
        .flatMap((handler) => {
          const rule = accessRuleOf(reflector, handler, metatype);
          if (!rule) throw new Error(`${metatype.name} has a route without a declaration`);
          const method = RequestMethod[
            Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod
          ].toLowerCase() as Route['method'];
          return asList(Reflect.getMetadata(PATH_METADATA, metatype)).flatMap((prefix) =>
            asList(Reflect.getMetadata(PATH_METADATA, handler)).map((path) => ({
              method,
              path: join('api', prefix, path),
              permission: rule.public ? null : rule.permission,
            })),
          );
        });
    });
}

/** The routes as the HTTP server answers them, whoever put them there. */
function servedRoutes({ app }: TestApp): string[] {
  interface Layer {
    route?: { path: string; methods?: Record<string, boolean>; stack: Array<{ method: string }> };
  }
  const { router } = app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } };
  return router.stack.flatMap(({ route }) =>
    route ? [...new Set(route.stack.map(({ method }) => `${method.toUpperCase()} ${join(route.path)}`))] : [],
  );
}

const readUnlessStream: Parameters<ReturnType<ReturnType<TestApp['browser']>['get']>['parse']>[0] = (
  response,
  done,
) => {
  if (response.headers['content-type']?.includes('event-stream')) {
    done(null, {});
    (response as unknown as { destroy(): void }).destroy();
    return;
  }
  let text = '';
  response.on('data', (chunk: Buffer) => (text += chunk.toString()));
  response.on('end', () => done(null, JSON.parse(text)));
};

describe('who may call what', () => {
  let database: TestDatabase;
  let product: TestApp;
  let routes: Route[];
  const people = new Map<Role, string>();

  beforeAll(async () => {
    database = await createTestDatabase();
    product = await startApp(database.url);
    routes = declaredRoutes(product);
    const { source } = product;
    const authority = await addUnit(source, { code: 'GV' });
    const ward = await addUnit(source, { code: 'P12', kind: 'WARD', parent: authority });
    for (const role of ROLES) {
      // A head and a specialist answer for a unit, the others for the whole authority.
      const unitId = role === 'HEAD' || role === 'SPECIALIST' ? ward.id : authority.id;
      people.set(role, await addPerson(source, { username: role.toLowerCase(), roles: [{ role, unitId }] }));
    }
  });

  afterAll(async () => {
    await product.close();
    await database.drop();
  });

  /** An id that exists nowhere: whoever is let in finds nothing, and nothing is changed. */
  const call = (route: Route, headers: Record<string, string>) => {
    const path = route.path.replaceAll(/:\w+/g, () => randomUUID());
    const request = product.browser()[route.method](path).set(headers);
    // An event stream has no end to wait for: that it was opened is the answer.
    if (route.path.endsWith('/live')) request.buffer(true).parse(readUnlessStream);
    return request.send(route.method === 'get' ? undefined : {});
  };

  const callAs = async (route: Route, role: Role) =>
    call(route, { Cookie: await openSession(product.source, people.get(role) ?? '') });

  it('is declared for everything the server answers', () => {
    const declared = new Set(routes.map(nameOf));
    expect(declared.size).toBeGreaterThanOrEqual(6);
    expect(servedRoutes(product).filter((route) => !declared.has(route))).toEqual([]);
    expect([...declared].filter((route) => !servedRoutes(product).includes(route))).toEqual([]);
  });

  it('without a session is only what is public', async () => {
    const wrong: string[] = [];
    for (const route of routes) {
      const { status, body } = await call(route, {});
      const turnedAway = status === 401 && body.code === 'access:SIGN_IN_FIRST';
      if (turnedAway !== (route.permission !== null)) wrong.push(`${nameOf(route)} → ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('with a session that is over is only what is public', async () => {
    const cookie = await openSession(product.source, people.get('COORDINATOR') ?? '');
    await product.source.query(`UPDATE session SET expires_at = now()`);
    const wrong: string[] = [];
    for (const route of routes.filter(({ permission }) => permission)) {
      const { status } = await call(route, { Cookie: cookie });
      if (status !== 401) wrong.push(`${nameOf(route)} → ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(ROLES)('as %s is what the table of permissions says', async (role) => {
    const wrong: string[] = [];
    for (const route of routes) {
      const { status, body } = await callAs(route, role);
      const allowed = route.permission === null || rolesWith(route.permission).includes(role);
      const refused = status === 403;
      if (refused === allowed) wrong.push(`${nameOf(route)} → ${status} ${body?.code}`);
      if (refused && body.code !== 'access:NOT_ALLOWED') wrong.push(`${nameOf(route)} → ${body.code}`);
      // Whoever is let in gets an answer, not a failure.
      if (status >= 500) wrong.push(`${nameOf(route)} → ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('from a person without any role is only what is public', async () => {
    const nobody = await addPerson(product.source, { username: 'khong.vai', roles: [] });
    const wrong: string[] = [];
    const logged = jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
    const guarded = routes.filter(({ permission }) => permission);
    for (const route of guarded) {
      const { status } = await call(route, { Cookie: await openSession(product.source, nobody) });
      if (status !== 403) wrong.push(`${nameOf(route)} → ${status}`);
    }
    expect(wrong).toEqual([]);
    const lines = logged.mock.calls.map(([line]) => String(line));
    logged.mockRestore();
    expect(lines.filter((line) => line.startsWith(`refused: ${nobody} `))).toHaveLength(guarded.length);
    expect(lines.filter((line) => / access:NOT_ALLOWED needs [\w.-]+$/.test(line))).toHaveLength(
      guarded.length,
    );
  });

  it('from another site, with the person’s own cookie, changes nothing', async () => {
    const wrong: string[] = [];
    const logged = jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
    const changing = routes.filter(({ method }) => method !== 'get');
    for (const route of changing) {
      const cookie = await openSession(product.source, people.get('COORDINATOR') ?? '');
      const { status, body } = await call(route, { Cookie: cookie, 'X-Dondoc': '' });
      if (status !== 403 || body.code !== 'access:FORGED') wrong.push(`${nameOf(route)} → ${status}`);
    }
    expect(wrong).toEqual([]);
    const lines = logged.mock.calls.map(([line]) => String(line));
    logged.mockRestore();
    expect(lines.filter((line) => / access:FORGED$/.test(line))).toHaveLength(changing.length);
  });
});

describe('a route that says nothing about who may call it', () => {
  @Controller('forgotten')
  class ForgottenController {
    @Get()
    list(): string[] {
      return [];
    }
  }

  @Module({ controllers: [ForgottenController] })
  class ForgottenModule {}

  it('stops the start, by name', async () => {
    const database = await createTestDatabase();
    try {
      await expect(startApp(database.url, { extra: [ForgottenModule] })).rejects.toThrow(
        /ForgottenController\.list/,
      );
    } finally {
      await database.drop();
    }
  });
});

describe('what nobody foresaw', () => {
  @Controller('broken')
  class BrokenController {
    @Public()
    @Get()
    fail(): never {
      throw new Error('relation "secret_table" does not exist at 10.1.2.3');
    }
  }

  @Module({ controllers: [BrokenController] })
  class BrokenModule {}

  it('is answered with an id that is also in the log, and with nothing of what went wrong', async () => {
    const database = await createTestDatabase();
    const logged = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      const product = await startApp(database.url, { extra: [BrokenModule] });
      const { status, body, text } = await product.browser().get('/api/broken');
      await product.close();
      expect({ status, code: body.code }).toEqual({ status: 500, code: 'common:UNEXPECTED' });
      expect(text).not.toMatch(/secret_table|10\.1\.2\.3|\.ts/);
      const [id] = /[0-9a-f-]{36}/.exec(text) ?? [];
      const log = logged.mock.calls.map(([line]) => String(line)).join('');
      expect(log).toContain(`${id} Error: relation "secret_table" does not exist`);
    } finally {
      logged.mockRestore();
      await database.drop();
    }
  });
});
