import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import { threads, UNITS } from '$tests/threads';
import type { Opened } from './opened';
import ThreadGrid from './ThreadGrid.svelte';

const answers = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('$ui/ipc/call', () => answers);

const opened: Opened[] = [];
const draw = () =>
  render(ThreadGrid, {
    threads: threads.threads,
    units: UNITS,
    onopen: (one: Opened) => opened.push(one),
  });
const here = () => document.activeElement?.textContent.replace(/\s+/g, ' ').trim();

beforeEach(() => {
  opened.length = 0;
  answers.call.mockReset().mockResolvedValue({ set: 1, label: '', tables: [] });
});

it('is one tab stop, and says each thread as a sentence', async () => {
  const { container } = draw();
  expect(container.querySelectorAll('[role=grid] [tabindex="0"]')).toHaveLength(1);
  const sentences = screen.getByRole('list', { name: 'The threads in sentences' });
  expect(sentences).toHaveTextContent('Plants: four of eleven line setters can retire, severe.');
  expect(await axe(container)).toEqual([]);
});

it('walks over what two lines share, and back to it', async () => {
  const user = userEvent.setup();
  draw();
  await user.tab();
  await user.keyboard('{ArrowRight}{ArrowDown}');
  expect(here()).toBe('Skill: counting stock 1 → 3');
  await user.keyboard('{ArrowLeft}');
  expect(here()).toMatch(/^Challenge: stock loss is not seen at the till/);
  await user.keyboard('{ArrowDown}');
  expect(here()).toMatch(/^Challenge: four of eleven/);
  await user.keyboard('{PageUp}{End}');
  expect(here()).toBe('Figure: stock loss 1.4 %, aim 1.1');
});

it('opens what is there, and the choice of something where nothing is', async () => {
  const user = userEvent.setup();
  draw();
  await user.tab();
  await user.keyboard('{ArrowRight}{Enter}{ArrowDown}{ArrowRight}{Enter}a');
  expect(opened).toEqual([
    { what: 'need', id: 'need-till' },
    {
      what: 'pick',
      column: 'ours',
      unitId: 'shops',
      for: { thing: { kind: 'skill', id: 'count' }, title: 'counting stock', unitId: 'shops' },
      challenge: expect.objectContaining({ thing: { kind: 'challenge', id: 'loss' } }),
    },
    { what: 'answer', id: 'loss' },
  ]);
});

it('unties a cell from what is left of it, and asks where there is no such tie', async () => {
  const user = userEvent.setup();
  draw();
  await user.tab();
  await user.keyboard('u{ArrowRight}u');
  expect(opened).toHaveLength(1);
  expect(opened[0]?.what).toBe('join');
  expect(answers.call).toHaveBeenCalledExactlyOnceWith('tie_delete', { id: 'tie-skill' });
});
