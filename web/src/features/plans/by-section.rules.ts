import type { PlanSection, TaskRow } from '../../api/types';

export interface SectionTasks {
  section: PlanSection | null;
  tasks: TaskRow[];
}

/** The tasks under their sections, both in the order they came in; those outside any section stand first. */
export function bySection(tasks: TaskRow[], sections: PlanSection[]): SectionTasks[] {
  const known = new Set(sections.map(({ id }) => id));
  const outside = tasks.filter(({ sectionId }) => sectionId === null || !known.has(sectionId));
  return [
    { section: null, tasks: outside },
    ...sections.map((section) => ({
      section,
      tasks: tasks.filter(({ sectionId }) => sectionId === section.id),
    })),
  ].filter((group) => group.tasks.length > 0);
}

/** "I. Cải cách hành chính", or the title alone where the section has no label. */
export function sectionName({ label, title }: { label: string | null; title: string }): string {
  return label ? `${label}. ${title}` : title;
}
