import CalendarCheck from '@lucide/svelte/icons/calendar-check-2';
import CalendarRange from '@lucide/svelte/icons/calendar-range';
import Coffee from '@lucide/svelte/icons/coffee';
import FileText from '@lucide/svelte/icons/file-text';
import Handshake from '@lucide/svelte/icons/handshake';
import ListChecks from '@lucide/svelte/icons/list-checks';
import Link2 from '@lucide/svelte/icons/link-2';
import Users from '@lucide/svelte/icons/users';
import Waypoints from '@lucide/svelte/icons/waypoints';
import type { Component } from 'svelte';
import type { Route } from './router.svelte';
import { t } from '$ui/text';

interface ScreenLink {
  route: Route;
  label: () => string;
  icon: Component<{ size?: number | string }>;
  /** Screens that belong under this entry. */
  holds: Route['screen'][];
}

/** The screens of the sidebar, in the order of Ctrl+1 to Ctrl+9. */
export const SCREENS: readonly ScreenLink[] = [
  { route: { screen: 'week' }, label: () => t('frame.week'), icon: Coffee, holds: ['week'] },
  {
    route: { screen: 'leaders' },
    label: () => t('frame.leaders'),
    icon: Users,
    holds: ['leaders', 'leader', 'keptAbout'],
  },
  {
    route: { screen: 'rhythm' },
    label: () => t('frame.rhythm'),
    icon: CalendarRange,
    holds: ['rhythm'],
  },
  {
    route: { screen: 'planner' },
    label: () => t('frame.planner'),
    icon: CalendarCheck,
    holds: ['planner'],
  },
  {
    route: { screen: 'promises' },
    label: () => t('frame.promises'),
    icon: Handshake,
    holds: ['promises'],
  },
  { route: { screen: 'chain' }, label: () => t('frame.chain'), icon: Link2, holds: ['chain'] },
  {
    route: { screen: 'threads' },
    label: () => t('frame.threads'),
    icon: Waypoints,
    holds: ['threads'],
  },
  {
    route: { screen: 'checks' },
    label: () => t('frame.checks'),
    icon: ListChecks,
    holds: ['checks'],
  },
  {
    route: { screen: 'review' },
    label: () => t('frame.review'),
    icon: FileText,
    holds: ['review'],
  },
];
