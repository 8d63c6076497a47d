import { DynamicModule, Module } from '@nestjs/common';
import { Clock } from '../common/index.js';
import type { Settings } from './settings.js';

export const SETTINGS = Symbol('SETTINGS');

/** Makes the settings and the clock injectable everywhere. */
@Module({})
export class ConfigModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: Clock, useValue: new Clock(settings.fixedNow) },
      ],
      exports: [SETTINGS, Clock],
    };
  }
}
