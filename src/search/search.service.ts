import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/index.js';
import { SEARCH_GROUPS } from './dto/search.dto.js';
import type { SearchGroup, SearchHit, SearchHits, SearchInput, SearchResult } from './dto/search.dto.js';
import { excerptOf, forgivingQuery, matchText, planNumberIn, Rank, searchQuery } from './matching.rules.js';
import type { PlanNumber, SearchQuery } from './matching.rules.js';
import { SearchQueries } from './search.queries.js';
import type { Candidate, VisiblePlans } from './search.queries.js';

/** Of each group beside the others, and of one that is asked for alone. */
const HEAD = 6;
const WHOLE = 100;
/** So many are looked at and ranked; what goes beyond is only said to be there. */
const MOST = 200;
const LONGEST_TEXT = 240;

const NOTHING: SearchHits = { items: [], total: 0, more: false };

/** One search over everything, ranked, within what the person may see. */
@Injectable()
export class SearchService {
  constructor(private readonly queries: SearchQueries) {}

  async search(actor: Actor, { q, group }: SearchInput): Promise<SearchResult> {
    const query = searchQuery(q);
    if (!query) return { plans: NOTHING, units: NOTHING, tasks: NOTHING, updates: NOTHING, corrected: false };
    const plans = await this.queries.visiblePlans(actor);
    const asTyped = await this.find(actor, { q, query, plans, group });
    if (SEARCH_GROUPS.some((name) => asTyped[name].total > 0)) return { ...asTyped, corrected: false };
    const forgiving = forgivingQuery(query);
    if (!forgiving) return { ...asTyped, corrected: false };
    const meant = await this.find(actor, { q, query: forgiving, plans, group });
    return { ...meant, corrected: SEARCH_GROUPS.some((name) => meant[name].total > 0) };
  }

  private async find(
    actor: Actor,
    { q, query, plans, group }: { q: string; query: SearchQuery; plans: VisiblePlans; group?: SearchGroup },
  ): Promise<Record<SearchGroup, SearchHits>> {
    const number = planNumberIn(q);
    const one = MOST + 1;
    const candidates: Record<SearchGroup, () => Promise<Candidate[]>> = {
      plans: () => this.queries.plans(actor, query, number, one),
      units: () => this.queries.units(actor, query, one),
      tasks: () => this.queries.tasks(plans, query, one),
      updates: () => this.queries.updates(plans, query, one),
    };
    const shown = group ? WHOLE : HEAD;
    const found = await Promise.all(
      SEARCH_GROUPS.map(async (name): Promise<[SearchGroup, SearchHits]> => {
        const rows = !group || group === name ? await candidates[name]() : [];
        return [name, ranked(rows, query, shown, name === 'plans' ? number : null)];
      }),
    );
    return Object.fromEntries(found) as Record<SearchGroup, SearchHits>;
  }
}

/** The best first; within one rank as the database gave them. */
function ranked(
  candidates: Candidate[],
  query: SearchQuery,
  shown: number,
  number: PlanNumber | null,
): SearchHits {
  const matches = candidates.slice(0, MOST).flatMap((candidate, order) => {
    const match = matchText(candidate.text, query);
    const own = number !== null && isNumber(candidate, number);
    if (!match && !own) return [];
    const { rank, marks } = match ?? { rank: Rank.NUMBER, marks: [0, number?.number.length ?? 0] };
    return [{ candidate, marks, rank: own ? Rank.NUMBER : rank, order }];
  });
  matches.sort((a, b) => a.rank - b.rank || a.order - b.order);
  const items = matches.slice(0, shown).map(({ candidate, marks }): SearchHit => {
    const { text, ...rest } = candidate;
    return { ...rest, found: excerptOf(text, marks, LONGEST_TEXT) };
  });
  return { items, total: matches.length, more: candidates.length > MOST };
}

function isNumber({ planNumber }: Candidate, asked: PlanNumber): boolean {
  const [number = '', symbol = ''] = (planNumber ?? '').toLowerCase().split('/');
  return number.replace(/^0+/, '') === asked.number && symbol.startsWith(asked.symbol);
}
