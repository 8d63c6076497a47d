import { describe, expect, it } from '@jest/globals';
import type { OrganisationUnit } from '../../api/types';
import { isFound, treeRows } from './unit-tree.rules';

const unit = (id: string, parentId: string | null, name = id): OrganisationUnit => ({
  id,
  parentId,
  name,
  kind: 'DEPARTMENT',
  shortName: id,
  code: id,
  authorityId: 'ub',
  dissolvedOn: null,
  successorName: null,
  aliases: ['P.TCKH'],
  people: [{ role: 'HEAD', fullName: 'Nguyễn Văn Bảy', title: '' }],
});

describe('the tree of units', () => {
  it('puts each unit under the one it belongs to, and what belongs to none at the top', () => {
    const rows = treeRows([unit('ub', null), unit('p12', 'ub'), unit('kp3', 'p12'), unit('yt', 'elsewhere')]);
    expect(rows.map(({ unit: { id }, depth }) => `${depth} ${id}`)).toEqual([
      '0 ub',
      '1 p12',
      '2 kp3',
      '0 yt',
    ]);
  });

  it('is found by name, spelling and person, without accents', () => {
    const finance = unit('tckh', null, 'Phòng Tài chính');
    expect(['tai chinh', 'p.tckh', 'van bay'].every((typed) => isFound(finance, typed))).toBe(true);
    expect(isFound(finance, 'y te')).toBe(false);
  });
});
