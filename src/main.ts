import 'reflect-metadata';
import { readSettings } from './config/index.js';
import { startProduct } from './start.js';

/** `npm start`: web and worker in one process, on the embedded server where no other is configured. */
startProduct(readSettings(), console.log).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
