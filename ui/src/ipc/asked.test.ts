import { expect, it, vi } from 'vitest';
import { concerns, noteAsked, watchAsked } from './asked';

vi.mock('./generated', () => ({
  RECORDS: 'records',
  READS: { places: [], our_words: ['our_word'], conversation_page: ['records', 'note'] },
}));

it('asks a command again only after a change of what it reads', () => {
  const changed = (...tables: string[]) => ({ set: 1, tables });
  for (const [name, tables, again] of [
    ['week', ['leader'], true],
    ['week', ['note'], false],
    ['week', ['leader', 'note'], true],
    ['conversation_page', ['note'], true],
    ['conversation_page', ['unit'], true],
    ['our_words', ['our_word', 'unit'], true],
    ['our_words', ['unit'], false],
    ['places', ['unit'], false],
    // Another program wrote, or a backup was restored.
    ['places', [], true],
  ] as const) {
    const asked = new Set([name]);
    expect(concerns(changed(...tables), asked), `${name} after ${tables.join()}`).toBe(again);
  }
  expect(concerns(changed('note'), new Set())).toBe(true);
});

it('knows what a load asks', async () => {
  const { answer, asked } = watchAsked(async () => {
    noteAsked('week');
    await Promise.resolve();
    noteAsked('leaders');
    return 1;
  });
  noteAsked('places');
  expect(await answer).toBe(1);
  expect([...asked]).toEqual(['week']);
});
