import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
export const BUILT = path.join(ROOT, 'dist');

/** A module of the product as built: what production runs. */
export const built = (file) => import(path.join(BUILT, file));

export const isBuilt = (file) => existsSync(path.join(BUILT, file));
