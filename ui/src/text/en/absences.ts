/** Days away, and other spans of days. */
export const absences = {
  'absences.add': 'Add days away',
  'absences.leader': 'Days away',
  'absences.leader.none':
    'No days away noted. On days away no chat is suggested; the first two days back count as possible.',

  'span.first': 'First day',
  'span.last': 'Last day',
  'span.note': 'What for',
  'span.add': 'Add',
  'span.delete': 'Delete {what}',
} as const;
