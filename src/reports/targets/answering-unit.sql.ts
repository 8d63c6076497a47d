/** Who answers for what was a unit's: itself, or whoever carries on for it since it ended. A lateral sub-query. */
export function answeringUnitSql(unitId: string): string {
  return `(WITH RECURSIVE following AS (
      SELECT id, name, successor_id FROM unit WHERE id = ${unitId}
      UNION SELECT heir.id, heir.name, heir.successor_id FROM unit heir JOIN following ON heir.id = following.successor_id)
    SELECT id, name FROM following WHERE successor_id IS NULL LIMIT 1)`;
}
