import { readPlan } from './read-plan.js';
import type { ReadingOrder } from './read-plan.js';
import { letLibrariesDropPromises } from './stray-rejections.js';

letLibrariesDropPromises();
process.once('message', (order: ReadingOrder) => {
  void readPlan(order)
    .then((result) => process.send?.(result, () => process.exit(0)))
    .catch((error: unknown) => {
      console.error(error);
      process.exit(1);
    });
});
// The server is gone: nobody waits for the answer.
process.once('disconnect', () => process.exit(0));
