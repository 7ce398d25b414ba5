/** A figure while its form is open: every field as it is typed. */
import type { LeaderId, Measure, MeasureKind, Published } from '$ui/ipc/generated';
import { readNumber } from './numbers';

export interface FigureDraft {
  name: string;
  kind: MeasureKind;
  leaderId: LeaderId | null;
  sayAs: string;
  unitOf: string;
  better: Measure['better'];
  aim: string;
  aimBy: string | null;
  aimFrom: string;
  owner: string;
  source: string;
  published: Published;
  methodOnly: boolean;
  worth: string;
  worthFrom: string;
  private: boolean;
  isClosed: boolean;
}

const written = (value: number | null): string => (value === null ? '' : String(value));

export function draftOf(measure: Measure): FigureDraft {
  const { name, kind, leaderId, sayAs, unitOf, better, aimBy, aimFrom } = measure;
  const { owner, source, published, methodOnly, worthFrom, private: isPrivate } = measure;
  return {
    ...{ name, kind, leaderId, sayAs, unitOf, better, aimBy, aimFrom },
    ...{ owner, source, published, methodOnly, worthFrom, private: isPrivate },
    aim: written(measure.aim),
    worth: written(measure.worth),
    isClosed: measure.closedOn !== null,
  };
}

/** Returns the fields whose number cannot be read. */
export function unreadable(draft: FigureDraft): ('aim' | 'worth')[] {
  return (['aim', 'worth'] as const).filter(
    (field) => draft[field].trim() !== '' && readNumber(draft[field]) === null,
  );
}

/** Returns the figure with what was typed. */
export function editionOf(measure: Measure, draft: FigureDraft, today: string): Measure {
  const { isClosed, ...fields } = draft;
  return {
    ...measure,
    ...fields,
    aim: readNumber(draft.aim),
    worth: readNumber(draft.worth),
    closedOn: isClosed ? (measure.closedOn ?? today) : null,
  };
}
