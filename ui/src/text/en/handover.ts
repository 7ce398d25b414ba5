/** Words of handing over units to a colleague, and of importing what one handed over. */
export const handover = {
  'handover.open': 'Hand over to a colleague…',
  'handover.all.open': 'Hand over all units…',
  'handover.palette': 'Hand over {unit} to a colleague…',
  'handover.title': 'Hand over {unit}',
  'handover.all': 'Hand over all units',
  'handover.lead':
    'For the colleague who takes over. Save a file to import into Overture, and a document with the same content to read. Your own data does not change.',
  'handover.goes': 'What is included',
  'handover.left': 'What is left out',
  'handover.plain':
    'Neither the file nor the document is encrypted. Give them to your colleague only.',
  'handover.file': 'Save the file…',
  'handover.document': 'Save the document…',
  'handover.file.where': 'Save the hand-over',
  'handover.document.where': 'Save the hand-over as a document',
  'handover.name': 'Hand-over of {name}',
  'handover.saved': 'Saved to {path}.',
  'handover.part': 'Hand over to a colleague',
  'handover.part.lead':
    'Give your units to a colleague, or import theirs. What is private stays with whoever wrote it.',

  'incoming.open': 'Import a hand-over…',
  'incoming.title': 'Import a hand-over',
  'incoming.lead':
    'From a file that a colleague saved under “Hand over”. You see what it adds before anything changes.',
  'incoming.none': 'No file chosen yet.',
  'incoming.choose': 'Choose the file',
  'incoming.other': 'Choose another file',
  'incoming.unit': 'Where does {unit} go?',
  'incoming.unit.new': 'Add it as a new unit',
  'incoming.unit.unarchive': 'Unarchive it here',
  'incoming.unit.into': 'Add it to {unit}',
  'incoming.adds': 'What is added',
  'incoming.adds.none': 'Nothing new: all of it is here already.',
  'incoming.same.one': '1 record is already here, with the same content.',
  'incoming.same.other': '{count} records are already here, with the same content.',
  'incoming.company.one': '1 company-wide row is left out: you already have a company rhythm.',
  'incoming.company.other':
    '{count} company-wide rows are left out: you already have a company rhythm.',
  'incoming.differs': 'What differs from yours',
  'incoming.differs.hint': 'Yours stays unless you choose theirs.',
  'incoming.replace': 'Replace {kind}: {what}',
  'incoming.there': 'Theirs: {what}',
  'incoming.fields': 'Differs in: {fields}',
  'incoming.do': 'Import',
} as const;
