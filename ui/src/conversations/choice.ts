/** The moment chosen in the plan dialog: a suggested slot, or a day named by hand. */
import { versionOf } from '$ui/ids';
import type { ClockTime, Commands, Conversation, HalfDay, LeaderId, Slot } from '$ui/ipc/generated';

export interface Moment {
  date: string;
  time: ClockTime | null;
  half: HalfDay | null;
  /** Absent where the backend's own zone holds. */
  zone?: string;
  minutes?: number;
}

/** Returns the moment of a suggested slot. */
export function momentOf(slot: Slot): Moment {
  const clock = slot.startLocal.split('T')[1];
  const time = slot.half === null && clock ? clock.slice(0, 5) : null;
  return { date: slot.date, time, half: slot.half, zone: slot.zone, minutes: slot.minutes };
}

/** Returns what is asked of the backend to plan a new chat at `moment`. */
export function planOf(
  leaderId: LeaderId,
  moment: Moment,
  state: 'planned' | 'asked',
  wishes: Pick<Commands['conversation_plan'][0], 'purpose' | 'place' | 'minutes'>,
): Commands['conversation_plan'][0] {
  return {
    leaderId,
    state,
    date: moment.date,
    ...(moment.time === null ? {} : { time: moment.time }),
    ...(moment.time !== null || moment.half === null ? {} : { half: moment.half }),
    ...(moment.zone === undefined ? {} : { zone: moment.zone }),
    ...(moment.minutes === undefined ? {} : { minutes: moment.minutes }),
    ...wishes,
  };
}

/** Returns the edit that moves `chat`. One that did not take place, or was only asked for, is planned. */
export function movedTo(
  chat: Conversation,
  moment: Moment,
  state: 'planned' | 'asked',
): Commands['conversation_edit'][0] {
  return {
    ...versionOf(chat),
    date: moment.date,
    time: moment.time,
    half: moment.time === null ? moment.half : null,
    zone: moment.zone ?? chat.zone,
    state,
  };
}
