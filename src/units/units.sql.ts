/**
 * The ids of an authority's units as a SQL sub-query: those of its tree, the authority itself included. Units at and
 * below a ward belong to the tree of the authority above; asked as an authority, a ward has itself and what is below.
 */
export function unitsOfSql(authorityId: string): string {
  return `(WITH RECURSIVE below AS (
      SELECT id, authority_id FROM unit WHERE id = ${authorityId} OR authority_id = ${authorityId}
      UNION SELECT child.id, child.authority_id FROM unit child
        JOIN below ON child.parent_id = below.id AND child.authority_id = below.authority_id)
    SELECT id FROM below)`;
}
