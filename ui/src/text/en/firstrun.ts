/** Words of the first run: from an empty file to the first suggestion in four steps. */
export const firstrun = {
  'firstrun.title': 'Good conversations need a good moment',
  'firstrun.lead':
    'Overture helps you meet the leaders you serve when they have time to think, with one good question and the facts at hand.',
  'firstrun.private': 'Everything stays in one file on this computer. Nothing is sent anywhere.',
  'firstrun.empty': 'Start with my own leaders',
  'firstrun.empty.hint': 'Four short steps, about three minutes.',
  'firstrun.sample': 'Look around first',
  'firstrun.sample.hint':
    'An invented company with nine leaders and a year of chats. It is a separate file that you can remove in one click.',
  'firstrun.skip': 'Begin with an empty file',

  'firstrun.steps': 'Steps',
  'firstrun.step.people': 'Leaders',
  'firstrun.step.place': 'Company',
  'firstrun.step.packs': 'Rhythm',
  'firstrun.step.done': 'First suggestion',
  'firstrun.back': 'Back',
  'firstrun.next': 'Continue',
  'firstrun.nextWith': 'Continue with {count}',
  'firstrun.leave': 'Leave these steps',

  'firstrun.people.title': 'Whom do you serve?',
  'firstrun.people.lead':
    'Paste the list you have: a sheet from HR or lines from an e-mail. Or type two or three leaders to start with.',
  'firstrun.people.needed': 'Write at least one leader to go on: a role and a unit are enough.',

  'firstrun.place.title': 'Where is the company based?',
  'firstrun.place.lead':
    'Public holidays and the fiscal year decide which days are good ones. Units with another calendar can have their own later.',
  'firstrun.me.name': 'My name',
  'firstrun.me.role': 'My role',
  'firstrun.me.hint': 'Used to sign the texts you send.',
  'firstrun.place.zone': 'My time zone',
  'firstrun.place.zones': 'All time zones',
  'firstrun.place.here':
    'Country and time zone come from this computer. Change them if they are wrong.',
  'firstrun.place.year': 'The fiscal year begins on',
  'firstrun.place.month': 'Month',
  'firstrun.place.day': 'Day',
  'firstrun.place.years': 'That makes',
  'firstrun.place.choose': 'Choose a country',
  'firstrun.place.none': 'Choose a country to go on; the public holidays come from it.',
  'firstrun.place.later':
    'Weeks instead of months (4-4-5 and the like)? That can be set under Settings, Company.',

  'firstrun.packs.title': 'What is their year like?',
  'firstrun.packs.lead':
    'A pack holds what usually recurs in such a unit: closes, reviews, peaks, and the quiet weeks between. It was guessed from the names; every entry can be changed later.',
  'firstrun.packs.pack': 'Pack for {unit}',
  'firstrun.packs.none': 'No pack',
  'firstrun.packs.entries.one': '1 entry: {names}',
  'firstrun.packs.entries.other': '{count} entries: {names}',
  'firstrun.packs.nothing':
    'Without a pack, its rhythm is not known yet. No day is rated good until you add entries.',

  'firstrun.done.title': 'Your first chat',
  'firstrun.done.lead': 'A good moment, and one question that fits it.',
  'firstrun.done.when': 'When',
  'firstrun.done.opening': 'How to open',
  'firstrun.done.plan': 'Plan it',
  'firstrun.done.another': 'Another',
  'firstrun.done.week': 'Go to Week',
  'firstrun.done.none.title': 'You are set up',
  'firstrun.done.none':
    'There is no good moment in the next four weeks. The Week screen will show the next ones.',
  'firstrun.done.gaps':
    'Change gaps, hours and room in Settings under Me. A single undo reverts the setup.',
  'firstrun.finish': 'Set it up',
} as const;
