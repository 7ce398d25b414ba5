import { beforeEach, expect, it } from 'vitest';
import { back, forward, go, replace, reset, restore, router, startOn } from './router.svelte';
import { idOf } from '$ui/ids';

beforeEach(() => {
  localStorage.clear();
  restore('/data/one.overture');
  reset();
});

it('goes back and forward, and forgets what was ahead when another way is taken', () => {
  go({ screen: 'leaders' });
  go({ screen: 'leader', id: idOf('a') });
  back();
  expect(router.route).toEqual({ screen: 'leaders' });
  back();
  expect(router.route).toEqual({ screen: 'week' });
  back();
  expect(router.route).toEqual({ screen: 'week' });
  forward();
  forward();
  expect(router.route).toEqual({ screen: 'leader', id: 'a' });
  back();
  go({ screen: 'promises' });
  expect(router.canGoForward).toBe(false);
});

it('takes no step for the place one is at, nor for a replaced parameter', () => {
  go({ screen: 'week' });
  expect(router.canGoBack).toBe(false);
  go({ screen: 'rhythm' });
  replace({ screen: 'rhythm', view: 'month' });
  back();
  expect(router.route).toEqual({ screen: 'week' });
});

it('keeps the last view for the file it belongs to', () => {
  go({ screen: 'leaders' });
  startOn('/data/two.overture');
  go({ screen: 'leader', id: idOf('a') });
  expect(localStorage.getItem('view')).toContain('/data/two.overture');
});

it('comes back to the last view of the same data file only', () => {
  go({ screen: 'leaders' });
  restore('/data/one.overture');
  expect(router.route).toEqual({ screen: 'leaders' });
  reset();
  go({ screen: 'leaders' });
  reset();
  restore('/data/two.overture');
  expect(router.route).toEqual({ screen: 'week' });
});
