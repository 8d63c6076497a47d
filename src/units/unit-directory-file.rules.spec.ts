import { readUnitDirectory } from './unit-directory-file.rules.js';

describe('an organisation tree read from a file', () => {
  it('takes a plain list of names', () => {
    const directory = readUnitDirectory(['Phòng Nội vụ', 'UBND phường 12']);
    expect(directory?.units.map(({ name, kind }) => [name, kind])).toEqual([
      ['Phòng Nội vụ', 'DEPARTMENT'],
      ['UBND phường 12', 'WARD'],
    ]);
  });

  it('keeps kinds, aliases and groups by member names', () => {
    const directory = readUnitDirectory({
      authority: { id: 'gv', name: 'Ủy ban nhân dân quận Gò Vấp' },
      units: [
        { id: 'tckh', name: 'Phòng Tài chính - Kế hoạch', aliases: ['P.TCKH'] },
        { id: 'p1', name: 'UBND phường 1' },
      ],
      groups: [{ name: 'UBND các phường', members: ['UBND phường 1'] }],
    });
    expect(directory?.authority).toMatchObject({ id: 'gv', kind: 'AUTHORITY' });
    expect(directory?.units[0]?.aliases).toEqual(['P.TCKH']);
    expect(directory?.groups[0]?.memberIds).toEqual(['p1']);
  });

  it.each([[null], ['x'], [{}], [{ units: [3] }], [{ units: [], groups: [{}] }]])('refuses %j', (json) => {
    expect(readUnitDirectory(json)).toBeNull();
  });
});
