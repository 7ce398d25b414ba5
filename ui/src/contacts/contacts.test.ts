import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { expect, it } from 'vitest';
import { axe } from '$tests/axe';
import type { ContactRow, ContactsPreview, LeaderId } from '$ui/ipc/generated';
import { idOf } from '$ui/ids';
import ContactTable from './ContactTable.svelte';
import { choices, fateOf, matchesContact, ordered, type Typed } from './contacts';

const leaderId = idOf('1') as LeaderId;
const row = (number: number, part: Partial<ContactRow>): ContactRow => ({
  row: number,
  file: 0,
  line: number + 2,
  name: `Person ${number}`,
  role: 'Head of Parking',
  email: `p${number}@x.example`,
  of: 'Parking, Nordwind',
  unit: '',
  fate: { kind: 'new' },
  suggested: false,
  ...part,
});

const preview: ContactsPreview = {
  look: '1',
  files: [],
  headings: [],
  columns: {
    fullName: 0,
    firstName: null,
    lastName: null,
    role: null,
    unit: null,
    company: null,
    email: null,
  },
  units: ['Finance'],
  new: 60,
  filled: 1,
  there: 1,
  rows: [
    row(0, { fate: { kind: 'there', leaderId, leader: 'Group CFO' } }),
    ...Array.from({ length: 60 }, (_, at) => row(at + 1, {})),
    row(61, {
      name: 'José Ñu',
      suggested: true,
      fate: { kind: 'fills', leaderId, leader: 'Group CFO', name: true, email: false },
    }),
  ],
};

it('shows the suggested first and those already here last', () => {
  const rows = ordered(preview.rows).map(({ row }) => row);
  expect([rows[0], rows[1], rows.at(-1)]).toEqual([61, 1, 0]);
});

it('finds by the beginnings of words, without accents', () => {
  for (const [query, found] of [
    ['jose', true],
    ['nu jos', true],
    ['parking', true],
    ['p61', true],
    ['finance', false],
  ] as const)
    expect(matchesContact(preview.rows[61]!, query), query).toBe(found);
});

it('says what happens to a leader who is here', () => {
  expect(preview.rows.slice(60).map(fateOf)).toEqual(['', 'Group CFO: adds the name']);
  expect(fateOf(preview.rows[0]!)).toBe('Already here: Group CFO');
});

it('takes what was typed, and one unit for those without one', () => {
  const typed = new Map<number, Typed>([
    [1, { unit: 'Car parks', role: 'Head' }],
    [2, { role: 'Deputy' }],
  ]);
  expect(choices(preview.rows, new Set([1, 2, 61]), typed, ' Parking ')).toEqual([
    { row: 1, unit: 'Car parks', role: 'Head' },
    { row: 2, unit: 'Parking', role: 'Deputy' },
    { row: 61, unit: 'Parking' },
  ]);
});

it('draws some of many, and the fields of those that are chosen', async () => {
  const user = userEvent.setup();
  const picked = new SvelteSet([61]);
  const typed = new SvelteMap<number, Typed>();
  const { container } = render(ContactTable, { preview, picked, typed, unitForAll: '' });
  const boxes = () => container.querySelectorAll('[type=checkbox]').length;
  expect(screen.getByText('1 of 62 chosen')).toBeInTheDocument();
  expect(boxes()).toBe(50);
  expect(screen.queryByLabelText(/Unit for those/)).not.toBeInTheDocument();
  await user.click(screen.getByLabelText('Choose Person 7'));
  expect(screen.getByText('2 of 62 chosen')).toBeInTheDocument();
  expect(screen.getByLabelText(/Unit for those/)).toBeInTheDocument();
  await user.type(screen.getByLabelText('Unit of Person 7'), 'Lots');
  expect(typed.get(7)).toEqual({ unit: 'Lots' });
  expect(await axe(container)).toEqual([]);
  await user.click(screen.getByText('Show more (12)'));
  expect(boxes()).toBe(62);
  expect(screen.getByLabelText('Choose Person 0')).toBeDisabled();
  await user.click(screen.getByLabelText('Chosen'));
  expect(boxes()).toBe(2);
});
