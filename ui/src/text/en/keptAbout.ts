/** Words of the page of everything that is kept about one person, and of erasing them. */
export const keptAbout = {
  'keptAbout.open': 'What I keep about them…',
  'keptAbout.palette': 'What I keep about this leader',
  'keptAbout.back': 'Back to {who}',
  'keptAbout.more': 'More',
  'keptAbout.print': 'Print',
  'keptAbout.save.pdf': 'Save as PDF',
  'keptAbout.save.markdown': 'Save as Markdown',
  'keptAbout.save.json': 'Save as JSON, every row as stored',
  'keptAbout.save.where': 'Save what I keep about {who}',
  'keptAbout.save.done': 'Saved: {path}',
  'keptAbout.private': 'Private',

  'erase.open': 'Erase…',
  'erase.title': 'Erase {who} for good',
  'erase.lead':
    'This cannot be undone. The rows below are erased, and so are the search index, the history and the trash of this file.',
  'erase.goes': 'What is erased',
  'erase.stays': 'What stays',
  'erase.stays.only': '{what}. It stays, although nobody else told you about it.',
  'erase.stays.other': '{what}. It stays without their name and without what they said about it.',
  'erase.stays.homework.one': 'One piece of homework about {unit}',
  'erase.stays.homework.other': '{count} pieces of homework about {unit}',
  'erase.mentions': 'Also named in',
  'erase.mentions.hint':
    'These texts belong to other records and stay as they are. Open each one and change it if you want to.',
  'erase.mentions.open': 'Open',
  'erase.mentions.none': 'No other text names them.',
  'erase.backups': 'Backups',
  'erase.backups.none': 'There are no backups.',
  'erase.backups.one': 'One backup is rewritten without them.',
  'erase.backups.other': '{count} backups are rewritten without them.',
  'erase.backups.left':
    'These backups cannot be opened, so the person stays in them. You can delete them afterwards:',
  'erase.elsewhere':
    'Files that you exported, printed or copied elsewhere are out of reach. Delete those yourself.',
  'erase.typed': 'Type “{role}” to confirm',
  'erase.typed.or': 'Type “{role}” or “{name}” to confirm',
  'erase.do': 'Erase for good',
  'erase.done': 'Erased {who}.',
  'erase.left.title': '{who} is erased, except from these backups',
  'erase.left.lead':
    'These backups could not be rewritten. Delete them, or keep them knowing that the person is in them.',
  'erase.left.delete': 'Delete these backups',
  'erase.left.some': 'These backups are still there. Each line says why.',
  'erase.left.deleted': 'Deleted the backups.',
} as const;
