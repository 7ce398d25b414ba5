import type { Found } from '$ui/components/choices';
import { idOf } from '$ui/ids';
import type { AnswerSuggestion, Commands, SolutionId } from '$ui/ipc/generated';

interface Days {
  first: string;
  last: string;
}

/** What was chosen to answer a challenge. */
export type Chosen = { calm: Days | null; calmText?: string } & (
  | { kind: 'suggested'; id: string; name: string; suggestion: AnswerSuggestion }
  | { kind: 'own'; found: Found; name?: undefined }
);

export function chosenOf(suggestion: AnswerSuggestion): Chosen {
  const { solutionId, ideaId, name, calm, calmText } = suggestion;
  return { kind: 'suggested', id: solutionId ?? ideaId ?? '', name, suggestion, calm, calmText };
}

/** Returns how the request names what was chosen: something we run, a kept idea, or a new name. */
export function answerOf(
  chosen: Chosen,
): Pick<Commands['answer_use'][0], 'solutionId' | 'ideaId' | 'name'> {
  if (chosen.kind === 'own') {
    const { id, text } = chosen.found;
    return id === null ? { name: text.trim() } : { solutionId: idOf<SolutionId>(id) };
  }
  const { solutionId, ideaId } = chosen.suggestion;
  if (solutionId !== null) return { solutionId };
  return ideaId === null ? { name: chosen.name } : { ideaId };
}
