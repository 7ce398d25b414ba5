import { describe, expect, it } from 'vitest';
import {
  emptyAnswers,
  unitsOf,
  usualYearStart,
  withCountry,
  withGuesses,
  withHere,
} from './answers';

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

  it('begin where the computer is, and let the zone follow the country', () => {
    const country = (code: string, zones: string[]) => ({
      code,
      name: code,
      subdivisions: [],
      knownUntil: 2040,
      zones,
    });
    const places = {
      countries: [
        country('AT', ['Europe/Vienna']),
        country('US', ['America/New_York', 'America/Denver']),
      ],
      zones: [],
      knownUntil: 2040,
      here: { country: 'AT', zone: 'Europe/Vienna' },
    };
    const here = withHere(emptyAnswers(), places);
    expect(here).toMatchObject({ country: 'AT', zone: 'Europe/Vienna' });
    const there = withCountry(here, places, 'US', '');
    expect(there.zone).toBe('America/New_York');
    // A zone that was chosen in that country stays.
    const denver = { ...here, zone: 'America/Denver' };
    expect(withCountry(denver, places, 'US', '').zone).toBe('America/Denver');
    expect(withHere(there, places)).toBe(there);
    const nowhere = { ...places, here: { country: '', zone: 'Etc/UTC' } };
    expect(withHere(emptyAnswers(), nowhere)).toMatchObject({ country: '', zone: 'Etc/UTC' });
  });
});
