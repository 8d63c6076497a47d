import type { AssignmentFilter } from '../../api/assignments';

/** Where the list stands that is narrowed so, from its first page. */
export function listAddress({ page: _page, pageSize: _size, ...filter }: AssignmentFilter): string {
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) said.set(name, String(value));
  return `/tasks?${said.toString()}`;
}
