/** Words of chats that are older than one wants to keep them. */
export const oldWords = {
  'oldWords.title': 'Old notes of chats',
  'oldWords.lead':
    'What people said in confidence need not be kept for ever. Once a quarter, Week can ask you about notes, lines and feedback of chats that are older than this:',
  'oldWords.for': 'Keep notes of chats',
  'oldWords.forGood': 'For good',
  'oldWords.years.one': 'For one year, then ask me',
  'oldWords.years.other': 'For {count} years, then ask me',
  'oldWords.none': 'Nothing is older than that.',
  'oldWords.some': 'Older than that: {what}.',
  'oldWords.chats.one': 'notes of one chat',
  'oldWords.chats.other': 'notes of {count} chats',
  'oldWords.lines.one': 'one line that somebody said',
  'oldWords.lines.other': '{count} lines that somebody said',
  'oldWords.guesses.one': 'one guess of yours',
  'oldWords.guesses.other': '{count} guesses of yours',
  'oldWords.look': 'Look at them…',
  'oldWords.later': 'Keep them for another quarter',
  'oldWords.kept': 'Week asks again next quarter.',
  'oldWords.dialog': 'Notes of chats before {day}',
  'oldWords.dialog.lead':
    'Debriefs, reflections, preparation, the lines and feedback saved from them, and what leaders told you outside chats. Erasing cannot be undone. It also empties this file’s history and trash, and rewrites the backups without these notes.',
  'oldWords.open': 'Read',
  'oldWords.stays':
    'What stays: the fact that each chat took place, what you asked, promises, and the figures, skills, challenges and ideas that came out of the chats, without what was said about them. Overture cannot erase files that you exported or printed.',
  'oldWords.sure': 'I know that this cannot be undone.',
  'oldWords.done': 'Erased the old notes.',
  'oldWords.left':
    'The notes are erased, except from these backups, which could not be written again.',
} as const;
