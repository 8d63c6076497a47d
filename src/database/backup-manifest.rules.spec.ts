import { BACKUP_FORMAT, BackupError, byReference, parseManifest } from './backup-manifest.rules.js';

describe('a backup’s manifest', () => {
  it('puts a table after every table it refers to, itself excepted', () => {
    const references = [
      { from: 'unit', to: 'unit' },
      { from: 'assignment', to: 'task' },
      { from: 'assignment', to: 'unit' },
      { from: 'task', to: 'plan' },
      { from: 'plan', to: 'unit' },
    ];
    const ordered = byReference(['assignment', 'plan', 'task', 'unit'], references);
    expect(ordered).toEqual(['unit', 'plan', 'task', 'assignment']);
  });

  it('refuses a circle by name', () => {
    const circle = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ];
    expect(() => byReference(['a', 'b', 'c'], circle)).toThrow(/a, b/);
  });

  it.each(['', '{', 'null', '[]', '{"format":"other"}', `{"format":"${BACKUP_FORMAT}"}`])(
    'refuses %j as a manifest',
    (text) => {
      expect(() => parseManifest(text)).toThrow(BackupError);
    },
  );
});
