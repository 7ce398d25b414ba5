/** What the backend answers where it cannot do what was asked. */
export interface Refusal {
  code: 'notFound' | 'invalid' | 'notNow' | 'dataFile' | 'protected' | 'internal';
  /** A whole sentence: what happened, and what to do. */
  message: string;
  field?: string | null;
  detail?: string | null;
}

export class CallError extends Error {
  readonly code: Refusal['code'];
  readonly field: string | null;
  readonly detail: string | null;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.name = 'CallError';
    this.code = refusal.code;
    this.field = refusal.field ?? null;
    this.detail = refusal.detail ?? null;
  }

  /** Makes a `CallError` of anything that was thrown. */
  static of(thrown: unknown): CallError {
    if (thrown instanceof CallError) return thrown;
    if (isRefusal(thrown)) return new CallError(thrown);
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    return new CallError({
      code: 'internal',
      message: 'Something went wrong inside the app. Nothing was changed.',
      detail,
    });
  }
}

function isRefusal(thrown: unknown): thrown is Refusal {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'message' in thrown;
}
