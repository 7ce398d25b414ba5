import { expect, it } from 'vitest';
import { drawLines, drawnAt, stepTo, type Line, type Place } from './lines';

const cell = (id: string) => ({ id });
const drawn = (lines: Line<{ id: string }>[]) =>
  lines.map(({ slots }) =>
    slots.map((slot) =>
      slot.state === 'cell' ? slot.cell.id : slot.state === 'gap' && slot.said ? 'yet' : slot.state,
    ),
  );
const joined = (lines: Line<{ id: string }>[]) =>
  lines.map(({ joints }) =>
    joints.map(({ across, up, down }) => `${across ? '-' : ''}${up ? '^' : ''}${down ? 'v' : ''}`),
  );

it('says once where a line ends', () => {
  const lines = drawLines([[cell('recon'), null, null]]);
  expect(drawn(lines)).toEqual([['recon', 'yet', 'gap']]);
  expect(joined(lines)).toEqual([['-', '-', '']]);
  expect(drawn(drawLines([[null, null, null]]))).toEqual([['yet', 'gap', 'gap']]);
});

it('leads through where a challenge reaches what we run directly', () => {
  const lines = drawLines([[null, cell('setups'), null]]);
  expect(drawn(lines)).toEqual([['through', 'setups', 'yet']]);
  expect(joined(lines)).toEqual([['-', '-', '-']]);
});

it('draws once what ways share, and branches from it', () => {
  const lines = drawLines([
    [cell('terms'), cell('rehearsal'), cell('margin')],
    [cell('terms'), cell('rehearsal'), cell('win')],
    [cell('cost'), null, null],
  ]);
  expect(drawn(lines)).toEqual([
    ['terms', 'rehearsal', 'margin'],
    ['same', 'same', 'win'],
    ['cost', 'yet', 'gap'],
  ]);
  expect(joined(lines)).toEqual([
    ['-v', '-', '-v'],
    ['^v', '', '-^'],
    ['-^', '-', ''],
  ]);
});

it('does not take two gaps of different skills for one', () => {
  const lines = drawLines([
    [cell('one'), null, null],
    [cell('two'), null, null],
  ]);
  expect(drawn(lines)).toEqual([
    ['one', 'yet', 'gap'],
    ['two', 'yet', 'gap'],
  ]);
});

it('steps over what is drawn in a line above, and finds it from the right', () => {
  const own: Record<string, boolean> = { '0 1': true, '2 1': true };
  const isOwn = ({ row, column }: Place) => own[`${row} ${column}`] ?? false;
  expect(stepTo(isOwn, 3, { row: 0, column: 1 }, 1)).toEqual({ row: 2, column: 1 });
  expect(stepTo(isOwn, 3, { row: 2, column: 1 }, 1)).toEqual({ row: 2, column: 1 });
  expect(drawnAt(isOwn, { row: 1, column: 1 })).toEqual({ row: 0, column: 1 });
});
