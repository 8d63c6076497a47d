import { readPlan } from './read-plan.js';
import type { ReadingOrder } from './read-plan.js';
import { readTables } from './read-tables.js';
import type { TablesOrder } from './read-tables.js';
import { letLibrariesDropPromises } from './stray-rejections.js';

letLibrariesDropPromises();
process.once('message', (order: ReadingOrder | TablesOrder) => {
  void ('wanted' in order ? readTables(order) : readPlan(order))
    .then((result) => process.send?.(result, () => process.exit(0)))
    .catch((error: unknown) => {
      console.error(error);
      process.exit(1);
    });
});
// The server is gone: nobody waits for the answer.
process.once('disconnect', () => process.exit(0));
