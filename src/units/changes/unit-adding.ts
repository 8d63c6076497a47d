import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { newId } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import type { AddUnitInput, UnitDto } from '../dto/unit.dto.js';
import { Unit } from '../unit.entity.js';
import { isTaken, unitCodeOf } from './unit-change.rules.js';
import { unitsError } from './unit-changes.errors.js';
import { assertKeeps } from './unit-changes.policy.js';
import { UnitRestructuring } from './unit-restructuring.js';

/** Sets up a unit that is new: a fresh installation begins with its authority alone. */
@Injectable()
export class UnitAdding {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly restructuring: UnitRestructuring,
  ) {}

  /** @throws units:UNIT_UNKNOWN, units:ALREADY_DISSOLVED, units:NAME_TAKEN */
  add(actor: Actor, { parentId, kind, name, shortName }: AddUnitInput): Promise<UnitDto> {
    assertKeeps(actor, [parentId]);
    return this.transactions.run(async (em) => {
      // Two at once would take the same code.
      const [parent] = await em.query<Array<{ authorityId: string }>>(
        `SELECT u.authority_id AS "authorityId" FROM unit u JOIN unit a ON a.id = u.authority_id
         WHERE u.id = $1 FOR UPDATE OF a`,
        [parentId],
      );
      if (!parent) throw unitsError('UNIT_UNKNOWN');
      const { authorityId } = parent;
      const tree = await this.restructuring.treeOf(em, authorityId);
      const above = tree.find(({ id }) => id === parentId);
      if (above?.dissolvedOn) throw unitsError('ALREADY_DISSOLVED', { name: above.name });
      if (isTaken(name, tree, [])) throw unitsError('NAME_TAKEN', { name });
      const unit = {
        ...{ id: newId(), authorityId, parentId, kind, name, shortName: shortName || name },
        code: unitCodeOf(shortName || name, new Set(tree.map(({ code }) => code))),
        position: Math.max(0, ...tree.map(({ position }) => position)) + 1,
      };
      await em.insert(Unit, unit);
      await this.audit.record(em, actor, {
        kind: 'unit.added',
        subject: { type: 'unit', id: unit.id },
        authorityId,
        payload: { name, kind, parentName: above?.name ?? null },
      });
      return unit;
    });
  }
}
