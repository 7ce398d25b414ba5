import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import { rows } from '$tests/sample';
import { router } from '$ui/router.svelte';
import CourseGrid from './CourseGrid.svelte';

vi.mock('$ui/app.svelte', () => ({ app: { today: '2026-11-18', state: null } }));

it('is a grid of leaders by openers with one tab stop', async () => {
  const { container } = render(CourseGrid, { rows });
  const grid = screen.getByRole('grid', { name: 'The course with each leader' });
  expect(within(grid).getAllByRole('columnheader')).toHaveLength(7);
  expect(within(grid).getAllByRole('rowheader')).toHaveLength(rows.length);
  expect(container.querySelectorAll('[role=grid] [tabindex="0"]')).toHaveLength(1);
  expect(await axe(container)).toEqual([]);
});

it('says below what the active cell means, and opens the leader by Enter', async () => {
  const user = userEvent.setup();
  render(CourseGrid, { rows });
  await user.tab();
  const detail = screen.getByRole('region', { name: 'About this cell' });
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(detail).toHaveTextContent('What are the skills your team needs today and tomorrow?');
  expect(detail).toHaveTextContent('Not asked yet.');
  await user.keyboard('{End}{ArrowLeft}');
  expect(detail).toHaveTextContent('Better later: A complaint is open.');
  await user.keyboard('{PageDown}{Enter}');
  expect(router.route).toEqual({ screen: 'leader', id: 'cio' });
});
