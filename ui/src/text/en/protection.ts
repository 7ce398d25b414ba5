/** Words of the protected file: what opens it, locking and unlocking. */
export const protection = {
  'protection.title': 'Protection',
  'protection.none':
    'Not encrypted: anyone who gets hold of this computer’s disk or a backup can read it.',
  'protection.sample': 'The sample is invented and stays unencrypted.',
  'protection.on':
    'The file and its new backups are encrypted; files you export are not. What opens it:',
  'protection.protect': 'Protect the file',
  'protection.protect.title': 'Protect the file',
  'protection.protect.lead':
    'The file and all new backups will be encrypted. Choose what opens them; you also get a recovery code to keep on paper.',
  'protection.keychain': 'System keychain',
  'protection.keychain.hint':
    'Nothing to type: anyone logged in to your account on this computer can open the file.',
  'protection.keychain.looking': 'Looking for a keychain…',
  'protection.keychain.none': 'No keychain was found on this computer.',
  'protection.keychain.on': 'opens it without typing',
  'protection.keychain.use': 'Use it',
  'protection.keychain.stop': 'Stop using it',
  'protection.passphrase': 'Passphrase',
  'protection.passphrase.hint': 'Typed at every start and after every lock.',
  'protection.set': 'set',
  'protection.off': 'not used',
  'protection.change': 'Change',
  'protection.choose': 'Choose one',
  'protection.remove': 'Remove',
  'protection.new': 'New passphrase',
  'protection.new.hint': 'At least 10 characters. Four words that have nothing in common are good.',
  'protection.again': 'Repeat the new passphrase',
  'protection.differs': 'The two do not match.',
  'protection.show': 'Show what I type',
  'protection.now': 'Passphrase or recovery code',
  'protection.code': 'Recovery code',
  'protection.code.on': 'on paper, wherever you put it',
  'protection.code.new': 'Make a new one',
  'protection.code.title': 'Your recovery code',
  'protection.code.lead':
    'Write it down or print it, and keep it away from this computer. It is shown only now.',
  'protection.code.lost':
    'If the keychain, the passphrase and this code are all lost, nobody can open the file again.',
  'protection.code.written': 'I have it on paper',
  'protection.code.first': 'Write the code down first. It is never shown again.',
  'protection.code.paper': 'Recovery code',
  'protection.code.paper.text':
    'It opens my data file and its backups when nothing else does. Keep it where nobody else finds it.',
  'protection.code.done': 'Done',
  'protection.after': 'Lock after',
  'protection.after.hint': 'without keyboard or mouse; 0 means never',
  'protection.minutes': 'minutes',
  'protection.lock': 'Lock now',
  'protection.lock.none':
    'The file is not protected, so it cannot be locked. Protect it in Settings › Data.',
  'protection.stop': 'Stop protecting',
  'protection.stopped': 'The file is no longer encrypted.',
  'protection.plain.one':
    'One older backup is not encrypted: anyone who gets hold of it can read it.',
  'protection.plain.other':
    '{count} older backups are not encrypted: anyone who gets hold of them can read them.',
  'protection.plain.delete': 'Delete them',
  'protection.plain.ask': 'Delete the backups that are not encrypted?',
  'protection.plain.ask.text':
    'They contain the file as it was before you protected it. Copies elsewhere are not deleted, nor are those in a second place that is disconnected.',
  'protection.plain.deleted': 'Deleted. Every backup found here is encrypted now.',
  'protection.ask.passphrase': 'Choose a passphrase',
  'protection.ask.passphrase.text':
    'It replaces any earlier passphrase, for the file and its backups on this computer.',
  'protection.ask.passphrase.yes': 'Use this passphrase',
  'protection.ask.noPassphrase': 'Open without a passphrase?',
  'protection.ask.noPassphrase.text': 'The keychain and the recovery code still open the file.',
  'protection.ask.noPassphrase.yes': 'Remove the passphrase',
  'protection.ask.keychain': 'Let the keychain open the file?',
  'protection.ask.keychain.text':
    'Anyone logged in to your account on this computer can then open it.',
  'protection.ask.keychain.yes': 'Use the keychain',
  'protection.ask.noKeychain': 'Stop using the keychain?',
  'protection.ask.noKeychain.text': 'You then type the passphrase at every start.',
  'protection.ask.noKeychain.yes': 'Stop using it',
  'protection.ask.code': 'Make a new recovery code?',
  'protection.ask.code.text':
    'It replaces the code you have on paper, for the file and its backups on this computer.',
  'protection.ask.code.yes': 'Make a new code',
  'protection.ask.stop': 'Stop protecting the file?',
  'protection.ask.stop.text':
    'The file and all new backups will not be encrypted. The encrypted file is kept among the backups.',
  'protection.ask.stop.yes': 'Stop protecting',
  'protection.unchanged': 'Some backups could not be changed',
  'protection.unchanged.text':
    'The change was made to the file and all other backups. These backups still open the way they did before. Delete them, or make their folder writable and make the change again.',
  'protection.locked': 'Overture is locked',
  'protection.locked.either': 'Passphrase or recovery code',
  'protection.locked.code': 'Recovery code',
  'protection.unlock': 'Unlock',
  'protection.unlock.keychain': 'Use the keychain',
  'protection.checking': 'Checking…',
  'protection.lost': 'Lost everything that opens it?',
  'protection.lost.text':
    'If the passphrase, the keychain and the recovery code are all lost, nobody can read this file, including us. A backup made before it was protected can still be restored. The locked file is kept.',
  'protection.offer':
    'Anyone who gets hold of this computer’s disk can read what you write here, unless you encrypt it.',
  'protection.typed': 'Passphrase or recovery code of this backup',
} as const;
