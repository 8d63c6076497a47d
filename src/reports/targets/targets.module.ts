import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PlansModule } from '../../plans/index.js';
import { UnitsModule } from '../../units/index.js';
import { TargetSheetsController } from './target-sheets.controller.js';
import { TargetSheetsService } from './target-sheets.service.js';
import { TargetWriter } from './target-writer.js';
import { TargetValue } from './target-value.entity.js';
import { TargetValues } from './target-values.js';
import { Target } from './target.entity.js';
import { TargetsController } from './targets.controller.js';
import { TargetQueries } from './targets.queries.js';
import { TargetsService } from './targets.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Target, TargetValue]), PlansModule, UnitsModule],
  providers: [TargetQueries, TargetValues, TargetsService, TargetWriter, TargetSheetsService],
  controllers: [TargetsController, TargetSheetsController],
  exports: [TargetQueries, TargetValues],
})
export class TargetsModule {}
