/** Every domain's words. A new domain adds its line here. */
export { card } from './en/card';
export { conversation } from './en/conversation';
export { firstrun } from './en/firstrun';
export { frame } from './en/frame';
export { homework } from './en/homework';
export { imports } from './en/imports';
export { leaders } from './en/leaders';
export { palette } from './en/palette';
export { plan } from './en/plan';
export { promises } from './en/promises';
export { rhythm } from './en/rhythm';
export { settings } from './en/settings';
export { shared } from './en/shared';
export { timing } from './en/timing';
export { week } from './en/week';
