import { expect, it } from 'vitest';
import { answersOf, doneSheets, entryOf, isDone, marksOf, next, press, type Entry } from './keypad';

const TWELVE = 12;

/** Presses keys one after the other; those that mean nothing change nothing. */
const typed = (keys: string[], from: Entry = entryOf()): Entry =>
  keys.reduce((entry, key) => press(entry, key, TWELVE) ?? entry, from);
const digits = (text: string) => text.split('');

it('takes a sheet of twelve in 24 keys', () => {
  const keys = digits('545441445433524334253315').slice(0, 24);
  for (let count = 0; count < 24; count += 1) {
    expect(isDone(typed(keys.slice(0, count)), TWELVE)).toBe(false);
  }
  const entry = typed(keys);
  expect(isDone(entry, TWELVE)).toBe(true);
  expect(entry.marks).toEqual(keys.map(Number));
  // A 25th mark belongs to no statement.
  expect(press(entry, '3', TWELVE)).toBeNull();
});

it.each(['6', '9', 'a', ' ', 'Tab', '10', 'ArrowRight'])('does nothing on %s', (key) => {
  expect(press(entryOf(), key, TWELVE)).toBeNull();
});

it('leaves a mark out on 0', () => {
  const entry = typed(digits('5002'));
  expect(entry.marks).toEqual([5, null, null, 2]);
  expect(answersOf(['V1', 'V3'], entry.marks)).toEqual([
    { question: 'V1', valued: 5 },
    { question: 'V3', practised: 2 },
  ]);
});

it('goes back a mark on Backspace, and the next key writes over it', () => {
  const entry = typed(['5', '4', 'Backspace', '2']);
  expect(entry).toEqual({ sheets: [], marks: [5, 2], at: 2 });
  expect(typed(['5', '4', 'Backspace', 'Backspace', '1'])).toMatchObject({ marks: [1, 4], at: 1 });
  // What is right already is passed by.
  expect(typed(['ArrowRight', '3'], { ...entry, at: 1 })).toMatchObject({ marks: [5, 2, 3] });
  expect(press(entryOf(), 'Backspace', TWELVE)).toBeNull();
});

it('goes back into the sheet before while the next one is empty', () => {
  const second = next(typed(digits('3'.repeat(24))));
  expect(second).toMatchObject({ marks: [], at: 0 });
  expect(press(second, 'ArrowLeft', TWELVE)).toBeNull();
  const back = typed(['Backspace'], second);
  expect(back).toMatchObject({ sheets: [], at: 24 });
  expect(typed(['Backspace', '1'], back).marks.at(-1)).toBe(1);
});

it('counts sheets that are done, and no other', () => {
  const one = typed(digits('3'.repeat(24)));
  expect(doneSheets(one, TWELVE)).toHaveLength(1);
  const two = typed(digits('44'), next(one));
  expect(doneSheets(two, TWELVE)).toHaveLength(1);
  expect(answersOf(['V1', 'V3', 'V4'], two.marks)).toEqual([
    { question: 'V1', valued: 4, practised: 4 },
  ]);
});

it('begins with the marks that I gave before', () => {
  const known = [{ question: 'V3', valued: 4, practised: null }];
  expect(marksOf(['V1', 'V3'], known)).toEqual([null, null, 4, null]);
  expect(marksOf(['V1', 'V3'], [])).toEqual([]);
});
