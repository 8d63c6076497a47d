export const leaders = {
  title: 'Leaders in charge',
  intro:
    'What stays overdue at a unit is brought before the leader in charge of it, and whoever stands in. Choose as the authority’s division of work says; one leader for each unit. A task for which the plan names a leader is brought before that leader.',
  ofTask: 'Leader in charge',
  printed: 'The document says: “{{raw}}”',
  leftOffice: '{{name}} (leads no longer)',
  without_one:
    '{{count}} unit without a leader in charge: {{names}}. What stays overdue there is brought before all leaders of the authority.',
  without_other:
    '{{count}} units without a leader in charge: {{names}}. What stays overdue there is brought before all leaders of the authority.',
  withoutMany:
    '{{count}} units without a leader in charge: {{names}} and {{more}} others. What stays overdue there is brought before all leaders of the authority.',
  complete: 'Every unit has a leader in charge.',
  noLeaders: 'Nobody holds the role of leader yet. Give a user the role “Leader”, then assign units here.',
  noUnits: 'The authority has no units yet. Add them first, then assign leaders here.',
  table: 'Leaders in charge at {{name}}',
  unit: 'Unit',
  nobody: 'Nobody',
  of: 'Leader in charge of {{unit}}',
  choice: '{{leader}} in charge of {{unit}}',
  none: 'Nobody in charge of {{unit}}',
  whole: 'All of these',
  wholeOf: '{{leader}} in charge of all: {{kind}}',
  wholeKind: 'All of: {{kind}}',
  since: 'since {{date}}, entered by {{name}}',
  left: '{{name}} leads the authority no longer. Choose somebody else.',
  unsaved_one: '{{count}} change not saved',
  unsaved_other: '{{count}} changes not saved',
  undo: 'Undo',
  save: 'Save',
  saved: 'Saved.',
};
