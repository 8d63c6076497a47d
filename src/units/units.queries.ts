import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import type { UnitDto } from './dto/unit.dto.js';
import { Unit } from './unit.entity.js';
import { unitsOfSql } from './units.sql.js';

@Injectable()
export class UnitsQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The units of the given authorities that exist today, the authorities themselves first. */
  async treesOf(authorityIds: string[]): Promise<UnitDto[]> {
    const ids = await Promise.all(
      authorityIds.map((id) => this.dataSource.query<Array<{ id: string }>>(unitsOfSql('$1'), [id])),
    );
    const units = await this.dataSource.getRepository(Unit).find({
      where: { id: In(ids.flat().map(({ id }) => id)), dissolvedOn: IsNull() },
      order: { authorityId: 'ASC', position: 'ASC', name: 'ASC' },
    });
    return units.map(({ id, kind, name, shortName, code, parentId, authorityId, position }) => ({
      id,
      kind,
      name,
      shortName,
      code,
      parentId,
      authorityId,
      position,
    }));
  }
}
