// An offset from a fiscal boundary as a form shows it: how many, of what, on which side. The data
// file keeps one signed number; a form with a sign in it would have to be explained.

import type { Offset, Weekday } from '$ui/ipc/generated';

export type { Offset };
export type OffsetUnit = Offset['unit'];
export type Side = 'before' | 'after';

export interface OffsetForm {
  amount: number;
  unit: OffsetUnit;
  side: Side;
  weekday: Weekday;
  /** Kept as they were: only packs use them, and the form does not show them. */
  days: number;
  workingDays: number;
}

/** Returns the form of an offset. */
export function formOf(offset: Offset): OffsetForm {
  const nth = offset.unit === 'nthWeekday' ? offset : null;
  return {
    amount: Math.abs(offset.n),
    unit: offset.unit,
    side: offset.n < 0 ? 'before' : 'after',
    weekday: nth?.weekday ?? 'thu',
    days: nth?.days ?? 0,
    workingDays: nth?.workingDays ?? 0,
  };
}

/** Returns the offset of a form; there is no 0th working day or weekday, so 0 becomes the first. */
export function offsetOf(form: OffsetForm): Offset {
  const whole = Math.max(0, Math.round(form.amount) || 0);
  const counted =
    form.unit === 'workingDays' || form.unit === 'nthWeekday' ? Math.max(1, whole) : whole;
  const n = form.side === 'before' && counted > 0 ? -counted : counted;
  if (form.unit === 'nthWeekday') {
    return {
      unit: 'nthWeekday',
      n,
      weekday: form.weekday,
      days: form.days,
      workingDays: form.workingDays,
    };
  }
  return { unit: form.unit, n };
}

/** Returns the short notation that finance people use: WD+4, W-10, D-57, 4th Thu. */
export function shortOffset(offset: Offset): string {
  const sign = offset.n < 0 ? '−' : '+';
  const amount = Math.abs(offset.n);
  switch (offset.unit) {
    case 'days':
      return `D${sign}${amount}`;
    case 'weeks':
      return `W${sign}${amount}`;
    case 'workingDays':
      return `WD${sign}${amount}`;
    case 'nthWeekday':
      return `${amount}× ${offset.weekday} ${sign}`;
  }
}
