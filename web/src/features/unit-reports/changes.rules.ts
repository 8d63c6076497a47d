import type { UnitReportContent } from '../../api/types';
import { FREE_PLACES, printedFigure } from './writing.rules';

/** One place of a report, with the words it is called by. */
export interface Place {
  key: string;
  field: 'result' | 'unfinished' | 'figures' | 'nothingNew' | (typeof FREE_PLACES)[number];
  /** The task or the target; empty for a part of the whole report. */
  about: string;
  text: string;
}

export interface PlaceChange extends Omit<Place, 'text'> {
  before: string;
  after: string;
}

/** @param targets names by id */
export function placesOf(content: UnitReportContent, targets: ReadonlyMap<string, string>): Place[] {
  return [
    ...content.sections.flatMap(({ items }) =>
      items.flatMap(({ assignmentId, ordinal, content: task, result, unfinished }) => {
        const about = [ordinal, task].filter(Boolean).join(' ');
        return [
          { key: `result:${assignmentId}`, field: 'result' as const, about, text: result },
          { key: `unfinished:${assignmentId}`, field: 'unfinished' as const, about, text: unfinished },
        ];
      }),
    ),
    ...content.figures.map(({ targetId, value }) => ({
      ...{ key: `figure:${targetId}`, field: 'figures' as const },
      ...{ about: targets.get(targetId) ?? '', text: printedFigure(value) },
    })),
    ...[...FREE_PLACES, 'nothingNew' as const].map((field) => ({
      ...{ key: field, field, about: '', text: content[field] },
    })),
  ];
}

/** Where a later submission differs from the one before it, in the report's order. */
export function changesBetween(
  before: UnitReportContent,
  after: UnitReportContent,
  targets: ReadonlyMap<string, string>,
): PlaceChange[] {
  const old = new Map(placesOf(before, targets).map((place) => [place.key, place]));
  const fresh = placesOf(after, targets);
  const known = new Set(fresh.map(({ key }) => key));
  const gone = [...old.values()]
    .filter(({ key }) => !known.has(key))
    .map((place) => ({ ...place, text: '' }));
  return [...fresh, ...gone]
    .map(({ text, ...place }) => ({ ...place, before: old.get(place.key)?.text ?? '', after: text }))
    .filter((change) => change.before.trim() !== change.after.trim());
}
