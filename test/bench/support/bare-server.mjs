import { createServer } from 'node:http';
import pg from 'pg';

process.on('message', ({ databaseUrl, statements }) => {
  // As many connections as the product's own pool has.
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 });
  pool.on('error', () => undefined);
  const server = createServer(async (_request, response) => {
    try {
      const results = await Promise.all(statements.map((statement) => pool.query(statement)));
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(results.map(({ rows }) => rows)));
    } catch (error) {
      response.statusCode = 500;
      response.end(String(error));
    }
  });
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
});
process.on('disconnect', () => process.exit(0));
