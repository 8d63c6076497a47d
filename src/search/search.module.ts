import { Module } from '@nestjs/common';
import { SearchController } from './search.controller.js';
import { SearchQueries } from './search.queries.js';
import { SearchService } from './search.service.js';

@Module({ controllers: [SearchController], providers: [SearchQueries, SearchService] })
export class SearchModule {}
