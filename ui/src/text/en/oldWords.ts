/** Words of chats that are older than one wants to keep them. */
export const oldWords = {
  'oldWords.title': 'Old words',
  'oldWords.lead':
    'What people said in confidence need not be kept for ever. Once a quarter, Week can ask you about notes, lines and feedback of chats that are older than this:',
  'oldWords.for': 'Keep words of chats',
  'oldWords.forGood': 'For good',
  'oldWords.years.one': 'For one year, then ask me',
  'oldWords.years.other': 'For {count} years, then ask me',
  'oldWords.none': 'Nothing is older than that.',
  'oldWords.some': 'Older than that: {chats}, {lines}.',
  'oldWords.chats.one': 'notes of one chat',
  'oldWords.chats.other': 'notes of {count} chats',
  'oldWords.lines.one': 'one line that somebody said',
  'oldWords.lines.other': '{count} lines that somebody said',
  'oldWords.look': 'Look at them…',
  'oldWords.later': 'Keep them for another quarter',
  'oldWords.kept': 'Week asks again next quarter.',
  'oldWords.dialog': 'Words of chats before {day}',
  'oldWords.dialog.lead':
    'Debriefs, reflections, what you prepared, and the lines and feedback that you kept from them. Erasing cannot be undone, and empties the history and the trash of this file. Backups are written again without these words.',
  'oldWords.open': 'Read',
  'oldWords.stays':
    'What stays: that each chat took place and what you asked, promises, and the figures, skills, challenges and ideas that came of them, without what was said about them then. Files that you exported or printed are out of reach.',
  'oldWords.sure': 'I know that this cannot be undone.',
  'oldWords.done': 'Erased the old words.',
  'oldWords.left':
    'The words are erased, but these backups could not be written again and keep them.',
} as const;
