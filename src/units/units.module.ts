import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { UnitChange, UnitRestructuring } from './changes/index.js';
import { UnitAdding } from './changes/unit-adding.js';
import { AuthoritySettingsController } from './settings/authority-settings.controller.js';
import { AuthoritySettingsService } from './settings/authority-settings.service.js';
import { Unit } from './unit.entity.js';
import { UnitAlias } from './unit-alias.entity.js';
import { UnitGroup } from './unit-group.entity.js';
import { UnitDirectories } from './unit-directories.js';
import { UnitsController } from './units.controller.js';
import { UnitsQueries } from './units.queries.js';
import { UnitsService } from './units.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Unit, UnitAlias, UnitGroup, UnitChange])],
  controllers: [UnitsController, AuthoritySettingsController],
  providers: [
    UnitsQueries,
    UnitDirectories,
    UnitsService,
    UnitRestructuring,
    UnitAdding,
    AuthoritySettingsService,
  ],
  exports: [UnitDirectories, UnitsService, UnitRestructuring],
})
export class UnitsModule {}
