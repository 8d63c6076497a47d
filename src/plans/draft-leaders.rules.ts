/** "Lãnh đạo phụ trách" of a draft's rows: who is meant by what is printed, and what a person says of it. Pure. */
import { foldVietnamese } from '../units/unit-names.rules.js';
import { onTask, taskOf } from './draft-parts.rules.js';
import { EditRefusal } from './edit-refusal.js';
import { namedLeaders } from './leader-names.rules.js';
import type { KnownLeader } from './leader-names.rules.js';
import type { DraftLeader, DraftTask, DraftWarning, PlanDraft } from './plan-draft.js';
import { isLeaderSettled, withAnsweredWarnings } from './plan-draft.rules.js';

export interface LeaderEdit {
  op: 'set-leader';
  taskKey: string;
  /** Nobody: the words stay as they are printed. */
  leaderIds: string[];
  /** Also in the other rows with the same words, of which nobody has said anything yet. */
  everywhere: boolean;
}

/** The draft with the printed leaders found among those of the authority, and a warning for each doubt. */
export function withLeaders(
  draft: PlanDraft,
  leaders: readonly KnownLeader[],
  authority: string | null,
): PlanDraft {
  const names = new Map(leaders.map(({ userId, fullName }) => [userId, fullName]));
  const matched = (task: DraftTask): DraftTask => {
    const { leader } = task;
    if (!leader || leader.raw === null) return task;
    const { leaderIds, candidateIds, unknown } = namedLeaders(leader.raw, leaders, authority);
    const at = leader.at ?? task.at;
    const doubt = (code: string, params: DraftWarning['params']) => ({ code, params, at, resolved: false });
    const candidates = candidateIds.map((id) => names.get(id)).join(', ');
    return {
      ...task,
      leader: { ...leader, leaderIds, candidateIds },
      warnings: [
        ...task.warnings,
        ...(candidates ? [doubt('leader-ambiguous', { raw: leader.raw, candidates })] : []),
        ...(unknown.length ? [doubt('leader-unresolved', { raw: unknown.join('; ') })] : []),
      ],
    };
  };
  return { ...draft, tasks: draft.tasks.map(matched) };
}

/** @throws EditRefusal EDIT_LEADER for who is no leader of the authority. */
export function setLeader(
  draft: PlanDraft,
  { taskKey, leaderIds, everywhere }: LeaderEdit,
  leaders: readonly KnownLeader[],
): PlanDraft {
  const before = taskOf(draft, taskKey).leader ?? null;
  const known = new Set([...leaders.map(({ userId }) => userId), ...(before?.leaderIds ?? [])]);
  if (!leaderIds.every((id) => known.has(id))) throw new EditRefusal('EDIT_LEADER');
  const answered = onTask(draft, taskKey, (task) => ({ ...task, leader: chosen(before, leaderIds) }));
  const words = before?.raw ?? null;
  if (!everywhere || words === null) return answered;
  const same = ({ key, leader }: DraftTask) =>
    key !== taskKey && leader && !leader.confirmed && wordsOf(leader) === foldVietnamese(words);
  return {
    ...answered,
    tasks: answered.tasks.map((task) =>
      same(task) ? withAnsweredWarnings({ ...task, leader: chosen(task.leader ?? null, leaderIds) }) : task,
    ),
  };
}

/** Of two rows that become one: whoever either of them names. */
export function leadersOfBoth(
  above: DraftLeader | null | undefined,
  below: DraftLeader | null | undefined,
): DraftLeader | null {
  if (!above || !below) return above ?? below ?? null;
  const lines = [above.raw, below.raw].filter((raw) => raw !== null);
  const leaderIds = [...new Set([...above.leaderIds, ...below.leaderIds])];
  const open = [above, below].filter((leader) => !isLeaderSettled(leader));
  return {
    raw: [...new Set(lines)].join('\n') || null,
    leaderIds,
    candidateIds: [...new Set(open.flatMap(({ candidateIds }) => candidateIds))],
    confirmed: open.length === 0 && (above.confirmed || below.confirmed),
    at: above.at ?? below.at,
  };
}

function chosen(before: DraftLeader | null, leaderIds: string[]): DraftLeader {
  const nobody: DraftLeader = { raw: null, leaderIds: [], candidateIds: [], confirmed: false };
  return { ...(before ?? nobody), leaderIds: [...new Set(leaderIds)], confirmed: true };
}

function wordsOf({ raw }: DraftLeader): string | null {
  return raw === null ? null : foldVietnamese(raw);
}
