import type { Me } from '../../api/types';

/** The authorities whose plans a person may import: as a coordinator there, or as the head of a ward. */
export function importableAuthorities({ roles }: Me): Array<{ id: string; name: string }> {
  const found = roles.filter(
    ({ role, unitKind }) =>
      (role === 'COORDINATOR' && (unitKind === 'AUTHORITY' || unitKind === 'WARD')) ||
      (role === 'HEAD' && unitKind === 'WARD'),
  );
  return [...new Map(found.map(({ unitId, unitName }) => [unitId, { id: unitId, name: unitName }])).values()];
}
