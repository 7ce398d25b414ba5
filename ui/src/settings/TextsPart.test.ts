import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { axe } from '$tests/axe';
import { letter } from '$tests/letter';
import { leader } from '$tests/sample/people';
import { CallError } from '$ui/ipc/errors';
import TextsPart from './TextsPart.svelte';
import { t } from '$ui/text';

const answers = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('$ui/ipc/call', () => answers);

const template = {
  kind: 'ask',
  text: 'Hello {name},',
  subject: 'Coffee?',
  own: true,
  slots: ['name', 'times'],
};

beforeEach(() => {
  answers.call.mockReset();
  answers.call.mockImplementation((name: string, request: { text?: string }) => {
    switch (name) {
      case 'letter_templates':
        return Promise.resolve({ templates: [template] });
      case 'leaders':
        return Promise.resolve({ rows: [{ leader }] });
      case 'letter_template_preview':
        return request.text?.includes('{nmae}')
          ? Promise.reject(
              CallError.of({ code: 'invalid', message: 'Not known.', field: 'text', detail: null }),
            )
          : Promise.resolve(letter(`Preview of ${request.text}`));
      default:
        return Promise.resolve({ set: 1, tables: [], label: '' });
    }
  });
});

it('shows a template with a preview for a leader, inserts slots and saves', async () => {
  const user = userEvent.setup();
  const { container } = render(TextsPart);
  expect(await screen.findByText('Preview of Hello {name},')).toBeInTheDocument();
  expect(await axe(container)).toEqual([]);
  const box = screen.getByRole('textbox', { name: 'Template' });
  await user.type(box, ' ');
  await user.click(screen.getByRole('button', { name: 'Insert times' }));
  expect(box).toHaveValue('Hello {name}, {times}');
  await user.type(screen.getByRole('textbox', { name: 'Subject' }), '!');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(answers.call).toHaveBeenCalledWith('letter_template_edit', {
    kind: 'ask',
    text: 'Hello {name}, {times}',
    subject: 'Coffee?!',
  });
});

it('says at the field what is wrong, and saves nothing', async () => {
  const user = userEvent.setup();
  render(TextsPart);
  const box = await screen.findByRole('textbox', { name: 'Template' });
  await user.type(box, ' {{nmae}');
  expect(await screen.findByText('Not known.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
});

it('resets a text of my own', async () => {
  const user = userEvent.setup();
  render(TextsPart);
  await user.click(await screen.findByRole('button', { name: t('texts.reset') }));
  expect(answers.call).toHaveBeenCalledWith('letter_template_edit', { kind: 'ask' });
});
