import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import { subjects } from '$tests/culture';
import CultureGrid from './CultureGrid.svelte';

const onopen = vi.fn();
const onfigures = vi.fn();
const draw = (inFigures = false) =>
  render(CultureGrid, { subjects, inFigures, onopen, onfigures }).container;
const at = () => document.activeElement?.textContent?.trim();

it('says in words what the marks show, and why a side is hidden', async () => {
  const container = draw();
  expect(container.querySelectorAll('td svg')).toHaveLength(6);
  expect(screen.getAllByText('matters 4.3, happens 2.3')).toHaveLength(3);
  expect(screen.getAllByText('Shown from three leaders on; two so far.')).toHaveLength(3);
  expect(await axe(container)).toEqual([]);
});

it('shows figures instead of marks', async () => {
  const container = draw(true);
  expect(container.querySelectorAll('td svg')).toHaveLength(0);
  expect(screen.getAllByText('matters 5, happens 3')).toHaveLength(3);
  expect(await axe(container)).toEqual([]);
});

it('is one stop for the keyboard: arrows walk over subjects, Enter opens, F switches', async () => {
  const user = userEvent.setup();
  const container = draw();
  expect(container.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  await user.tab();
  expect(at()).toBe('matters 5, happens 3');
  await user.keyboard('{ArrowRight}');
  expect(at()).toBe('Shown from three leaders on; two so far.');
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
  expect(onopen).toHaveBeenCalledExactlyOnceWith('S1');
  await user.keyboard('f');
  expect(onfigures).toHaveBeenCalledOnce();
  await user.keyboard('{Home}{PageUp}{Enter}');
  expect(onopen).toHaveBeenLastCalledWith('V1');
});
