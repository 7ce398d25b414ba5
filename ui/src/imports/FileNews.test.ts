import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { FilePreview } from '$ui/ipc/generated';
import { axe } from '$tests/axe';
import FileNews from './FileNews.svelte';

const file: FilePreview = {
  fileName: 'office.ics',
  name: 'Office',
  what: 'my busy times',
  message: null,
  first: '2026-10-21',
  last: '2028-05-18',
  knownSince: null,
  remembers: false,
  new: 1,
  changed: 0,
  same: 4,
  gone: 0,
  declined: 0,
  older: 0,
  passedOver: { cancelled: 2, free: 0, elsewhere: 3 },
  lines: [
    {
      news: 'new',
      time: { start: '2026-11-23T09:00:00Z', end: '2026-11-23T10:30:00Z', title: '' },
      entry: null,
    },
  ],
  refused: [{ line: 80, component: 'VEVENT', reason: 'The event has no DTSTART.' }],
  notes: [],
  problem: null,
};

describe('what a file would bring', () => {
  it('says counts, the first of them, what was left out, and what could not be read', async () => {
    const { container } = render(FileNews, { file });
    for (const text of ['1 new', '4 the same', '1 part could not be read', 'Line 80'])
      expect(screen.getByText(text)).toBeInTheDocument();
    expect(screen.getByText(/2 cancelled, 3 outside these dates/)).toBeInTheDocument();
    expect(screen.getByText('Mon 23 Nov, 09:00–10:30')).toBeInTheDocument();
    expect(screen.queryByText('0 changed')).not.toBeInTheDocument();
    expect(await axe(container)).toEqual([]);
  });

  it('says that nothing is new', () => {
    render(FileNews, { file: { ...file, new: 0, lines: [], refused: [] } });
    expect(screen.getByText(/Nothing new/)).toBeInTheDocument();
  });

  it('says what a message about a meeting does', () => {
    const message = 'Cancels one meeting.';
    render(FileNews, { file: { ...file, new: 0, same: 0, older: 1, lines: [], message } });
    expect(screen.getByRole('status')).toHaveTextContent(message);
    expect(screen.getByText(/1 known in a newer version/)).toBeInTheDocument();
    expect(screen.queryByText(/Nothing/)).not.toBeInTheDocument();
  });

  it('says that a cancellation of an unknown meeting is worth an import', () => {
    const message = 'Cancels one meeting that you do not have.';
    const silent = { ...file, new: 0, same: 0, lines: [], message };
    const { rerender } = render(FileNews, { file: silent });
    expect(screen.queryByText(/After the import/)).not.toBeInTheDocument();
    void rerender({ file: { ...silent, remembers: true } });
    return screen.findByText(/After the import/);
  });

  it('says in a sentence why a file gives nothing', () => {
    const problem = 'This is no calendar file.';
    render(FileNews, { file: { ...file, new: 0, same: 0, lines: [], refused: [], problem } });
    expect(screen.getByRole('alert')).toHaveTextContent(problem);
    expect(screen.queryByText(/Nothing/)).not.toBeInTheDocument();
  });
});
