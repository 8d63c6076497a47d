/**
 * What a report over all units is about, as its title and its sentences say it. Pure.
 *
 * - A period of the calendar: "kết quả thực hiện Kế hoạch … trong quý I/2023".
 * - An occasion that the plan names: a "sơ kết" or "tổng kết"; else the results until its day, of the campaign where
 *   the plan is one.
 * - An occasion that a person named: under that name.
 */
import { writtenDate } from '../../documents/official/index.js';
import { isDatedOnly, oneLine, withinSentence, withoutItsType } from '../report-phrases.rules.js';
import { OCCASION_WORDS as WORDS } from './draft.words.js';
import type { ConsolidationMaterial } from './material.js';

export interface Occasion {
  /** The abstract below "BÁO CÁO". */
  title: (document: string) => string;
  /** Follows "báo cáo": "kết quả thực hiện trong quý I/2023 …", with a place for the day of the data. */
  reported: string;
}

type Given = Pick<ConsolidationMaterial, 'period' | 'plan' | 'progress'>;

export function occasionOf({ period, plan, progress }: Given): Occasion {
  const label = oneLine(period.label);
  if (period.kind !== 'NAMED') {
    const when = withinSentence(label);
    return { title: (document) => WORDS.resultsIn(document, when), reported: WORDS.reportedIn(when) };
  }
  const summing = WORDS.summing.find(({ said }) => said.test(label));
  const campaign = plan.campaign ? WORDS.campaign(`${period.raw} ${plan.title}`) : null;
  if (summing && isDatedOnly(label))
    return {
      title: (document) => WORDS.summedUp(summing.word, campaign, document),
      reported: WORDS.reportedSummingUp(withinSentence(summing.word), campaign),
    };
  if (label && !isDatedOnly(label)) {
    const name = withoutItsType(label);
    return { title: (document) => WORDS.named(name, document), reported: WORDS.reportedNamed(name) };
  }
  const until = writtenDate(progress.asOf);
  return {
    title: (document) => WORDS.resultsUntil(campaign, document, until),
    reported: WORDS.reportedUntil(campaign),
  };
}
