import { expect, it } from '@jest/globals';
import { asNamed } from './as-named.rules';

it('calls units together what the document calls them, and one alone by its own name', () => {
  const wards = [1, 2, 3].map((n) => ({ unitName: `UBND phường ${n}`, namedAs: 'UBND 16 phường' }));
  expect(asNamed([{ unitName: 'Chi cục Thuế', namedAs: 'Chi Cục thuế' }, ...wards])).toEqual([
    { name: 'Chi cục Thuế', members: ['Chi cục Thuế'] },
    { name: 'UBND 16 phường', members: ['UBND phường 1', 'UBND phường 2', 'UBND phường 3'] },
  ]);
});
