import { expect, it } from 'vitest';
import { lettersOf } from './letters';

it.each([
  [
    ['Finance', 'Sales', 'Shops', 'Customer Care', 'Technology'],
    ['Fi', 'Sa', 'Sh', 'Cc', 'Te'],
  ],
  [
    ['IT', 'R&D', 'HR', 'X'],
    ['IT', 'R&D', 'HR', 'X'],
  ],
  [
    ['Sales EMEA', 'Sales Europe', 'Sales', 'Salt'],
    ['Se', 'Su', 'Sa', 'Sl'],
  ],
  [
    ['Legal & Risk', 'Legal & Risk'],
    ['Lr', 'Li'],
  ],
])('%j', (names, letters) => {
  expect(lettersOf(names)).toEqual(letters);
});
