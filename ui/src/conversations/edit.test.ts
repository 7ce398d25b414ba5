import { expect, it, vi } from 'vitest';
import { idOf } from '$ui/ids';
import type { ConversationId } from '$ui/ipc/generated';
import { willFlush } from '$ui/saving.svelte';
import { editChat } from './edit';

const answers = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('$ui/ipc/call', () => answers);

it('changes one field in one call, after what was typed', async () => {
  answers.call.mockResolvedValue({ row: null, changes: { set: 1, label: '', tables: [] } });
  const id = idOf<ConversationId>('chat');
  willFlush(async () => {
    await answers.call('note_save', {});
  });
  await editChat(id, { depth: 'heard' });
  expect(answers.call.mock.calls).toEqual([
    ['note_save', {}],
    ['conversation_edit', { id, depth: 'heard' }],
  ]);
});
