import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import { letter } from '$tests/letter';
import { reset, router } from '$ui/router.svelte';
import TextToSend from './TextToSend.svelte';
import { idOf } from '$ui/ids';
import type { UnitId } from '$ui/ipc/generated';

const answers = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('$ui/ipc/call', () => answers);
const hosts = vi.hoisted(() => ({ host: vi.fn() }));
vi.mock('$ui/ipc/host', () => ({ ...hosts, hasHost: true }));

beforeEach(() => {
  reset();
  hosts.host.mockReset();
  answers.call.mockResolvedValue({ texts: [[]] });
});

it('opens the reworded text in the mail program', async () => {
  const user = userEvent.setup();
  hosts.host.mockResolvedValue({ kind: 'done' });
  const { container } = render(TextToSend, {
    letter: letter('Hello Jules,'),
    unitId: 'u' as UnitId,
  });
  await user.type(screen.getByRole('textbox', { name: 'Text to send' }), ' hi');
  await user.type(screen.getByRole('textbox', { name: 'Subject' }), '!');
  await user.click(screen.getByRole('button', { name: 'Open in mail' }));
  expect(hosts.host).toHaveBeenCalledWith({
    kind: 'openMail',
    to: 'jules.okafor@tarnbrook.example',
    subject: 'Coffee and a chat?!',
    text: 'Hello Jules, hi',
  });
  expect(await screen.findByText('Opened in your mail program.')).toBeInTheDocument();
  expect(await axe(container)).toEqual([]);
});

it('keeps the days it offers once the text is used, and says where there is no name', async () => {
  const user = userEvent.setup();
  hosts.host.mockResolvedValue({ kind: 'done' });
  const offering = letter('Hello,', { offersFor: idOf('c1'), unnamed: true });
  render(TextToSend, { letter: offering, unitId: 'u' as UnitId });
  expect(screen.getByText(/no name to greet/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Open in mail' }));
  expect(answers.call).toHaveBeenCalledWith('letter_offered', { conversationId: 'c1' });
});

it('saves an invitation where the chat has a time', async () => {
  const user = userEvent.setup();
  const { rerender } = render(TextToSend, { letter: letter('Hello'), unitId: 'u' as UnitId });
  expect(screen.queryByRole('button', { name: 'Save invitation' })).not.toBeInTheDocument();
  await rerender({ letter: letter('Hello', { invitation: idOf('c1') }), unitId: 'u' as UnitId });
  hosts.host.mockResolvedValue({ kind: 'chosen', path: '/tmp/i.ics' });
  answers.call.mockResolvedValue({ path: '/tmp/i.ics' });
  await user.click(screen.getByRole('button', { name: 'Save invitation' }));
  expect(answers.call).toHaveBeenCalledWith('invitation_ics', { id: 'c1', path: '/tmp/i.ics' });
});

it('leads to the template of the text', async () => {
  const user = userEvent.setup();
  render(TextToSend, { letter: letter('Hello', { kind: 'thanks' }), unitId: 'u' as UnitId });
  await user.click(screen.getByRole('button', { name: 'Edit template' }));
  expect(router.route).toEqual({ screen: 'settings', section: 'texts', text: 'thanks' });
});
