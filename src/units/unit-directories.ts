import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { DirectoryGroup, DirectoryUnit, UnitDirectory } from './unit-directory.js';
import { unitsOfSql } from './units.sql.js';

interface DirectoryRow extends DirectoryUnit {
  shortName: string;
}

/**
 * The organisation tree of an authority as the pure rules read it. A ward issues plans of its own: its tree is the
 * ward and what stands below it, under the spellings of the authority above and those it has learnt itself, which
 * go before.
 */
@Injectable()
export class UnitDirectories {
  /** Every unit that exists today, with all its spellings, and the groups they are named by together. */
  async load(em: EntityManager, authorityId: string): Promise<UnitDirectory> {
    const rows = await em.query<DirectoryRow[]>(
      `SELECT u.id, u.kind, u.name, u.short_name AS "shortName", u.parent_id AS "parentId",
         coalesce(array_agg(a.alias ORDER BY a.created_at, a.id) FILTER (WHERE a.id IS NOT NULL), '{}') AS aliases
       FROM unit u LEFT JOIN unit_alias a ON a.unit_id = u.id AND (a.authority_id = $1
         OR a.authority_id = u.authority_id AND NOT EXISTS
           (SELECT FROM unit_alias own WHERE own.authority_id = $1 AND own.normalised = a.normalised))
       WHERE u.id IN ${unitsOfSql('$1')} AND u.dissolved_on IS NULL
       GROUP BY u.id ORDER BY u.position, u.name`,
      [authorityId],
    );
    const groups = await em.query<DirectoryGroup[]>(
      `SELECT g.id, g.name, g.aliases,
         coalesce(array_agg(u.id ORDER BY u.position, u.name) FILTER (WHERE u.id IS NOT NULL), '{}') AS "memberIds"
       FROM unit_group g
         LEFT JOIN unit_group_member m ON m.group_id = g.id
         LEFT JOIN unit u ON u.id = m.unit_id AND u.dissolved_on IS NULL
       WHERE g.authority_id = $1
       GROUP BY g.id ORDER BY g.name`,
      [authorityId],
    );
    const units = rows.map(directoryUnit);
    return {
      authority: units.find(({ id }) => id === authorityId) ?? null,
      units: units.filter(({ id }) => id !== authorityId),
      groups,
    };
  }
}

/** The short name is a spelling like any other. */
function directoryUnit({ shortName, aliases, ...unit }: DirectoryRow): DirectoryUnit {
  return { ...unit, aliases: [...new Set([...aliases, shortName])].filter((alias) => alias !== unit.name) };
}
