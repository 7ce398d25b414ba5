import { describe, expect, it } from 'vitest';
import { emptyAnswers, unitsOf, usualYearStart, withGuesses } from './answers';

describe('the answers of the first run', () => {
  it('name each unit once, and none of a line that was not understood', () => {
    const row = (unit: string, problem: string | null = null) => ({ unit, problem });
    expect(unitsOf([row('Sales'), row('Finance'), row('Sales'), row('', 'no unit')])).toEqual([
      'Sales',
      'Finance',
    ]);
  });

  it('keep what was chosen against a later guess', () => {
    const chosen = { ...emptyAnswers(), packs: { Sales: null } };
    const guessed = withGuesses(chosen, [
      { unit: 'Sales', pack: 'sales' },
      { unit: 'Finance', pack: 'finance' },
    ]);
    expect(guessed.packs).toEqual({ Sales: null, Finance: 'finance' });
  });

  it.each([
    ['GB', 4],
    ['AU', 7],
    ['DE', 1],
  ])('%s usually begins in month %i', (country, firstMonth) => {
    expect(usualYearStart(country)).toEqual({ firstMonth, firstDay: 1 });
  });
});
