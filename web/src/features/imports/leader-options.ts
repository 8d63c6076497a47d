import type { LeaderChoice } from '../../api/types';

interface LeaderOption {
  value: string;
  label: string;
  /** The name alone, once it is chosen. */
  title: string;
}

export function leaderOptions(leaders: LeaderChoice[]): LeaderOption[] {
  return leaders.map(({ userId, fullName, title }) => ({
    value: userId,
    label: [fullName, title].filter(Boolean).join(' · '),
    title: fullName,
  }));
}

/** The names of those who are meant, else what is printed. */
export function leaderText(
  { raw, leaderIds }: { raw: string | null; leaderIds: string[] },
  leaders: LeaderChoice[],
): string {
  const names = leaders.filter(({ userId }) => leaderIds.includes(userId)).map(({ fullName }) => fullName);
  return names.length > 0 ? names.join('; ') : printedLeader(raw);
}

/** One below the other in the document, one after the other here. */
export function printedLeader(raw: string | null): string {
  return (raw ?? '').split('\n').join('; ');
}
