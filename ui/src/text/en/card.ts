/** Words of the coffee card. All of them may be read over one's shoulder. */
export const card = {
  'card.iOwe': 'I said I would',
  'card.waitingFor': 'Waiting for',
  'card.newSince': 'New since we met',
  'card.copy': 'Copy as text',
  'card.copied': 'Copied',
  'card.print': 'Print',
  'card.close': 'Close',
  'card.gone': 'There is nothing to show here any more.',
  'card.facts': 'Facts',
} as const;
