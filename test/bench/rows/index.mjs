/** Every row of the table, in its order. Each is a file of this folder and can be run alone. */
export const ROWS = [
  'import',
  'issue',
  'sweep',
  'digests',
  'list',
  'search',
  'update',
  'dashboard',
  'matrix',
  'report',
  'first-load',
];
