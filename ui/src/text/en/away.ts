/** Words of the list of what is open after an absence. */
export const away = {
  'away.title': 'You have been away since {date}',
  'away.open.one': 'One thing is still open. If you leave it unanswered, it stays on Week.',
  'away.open.other': '{count} things are still open. Anything you leave unanswered stays on Week.',
  'away.list': 'Still open',
  'away.notNow': 'Not now',
  'away.apply': 'Apply',
  'away.apply.count.one': 'Apply 1 answer',
  'away.apply.count.other': 'Apply {count} answers',
  'away.keys':
    'Up and down move · the letter beside an answer chooses it · Esc leaves a field · Enter applies all; one Undo reverts them',
  'away.answer.tookPlace': 'Took place',
  'away.answer.didNotTakePlace': 'Did not take place',
  'away.answer.fulfilled': 'Fulfilled',
  'away.answer.newDate': 'New date',
  'away.answer.drop': 'Drop',
  'away.received': 'Received',
  'away.note': 'What was said',
  'away.note.hint': 'Two lines are enough. Leave it empty if you do not remember.',
  'away.newDate': 'New date',
} as const;
