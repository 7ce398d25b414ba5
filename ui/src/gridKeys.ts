import { t } from '$ui/text';

/** The single letters and keys that act while a grid has the focus, for the lists of shortcuts. */
export const GRID_KEYS = [
  { keys: 'arrowleft+arrowright+arrowup+arrowdown', label: t('keys.grid.arrows') },
  { keys: 'home+end', label: t('keys.grid.homeEnd') },
  { keys: 'pageup+pagedown', label: t('keys.grid.pages') },
  { keys: 'enter', label: t('keys.grid.enter') },
  { keys: 't', label: t('keys.grid.today') },
  { keys: 'plus+minus', label: t('keys.grid.zoom') },
  { keys: 'k', label: t('keys.grid.keep') },
  { keys: 'x', label: t('keys.grid.leaveOut') },
  { keys: 'w', label: t('keys.grid.freeWeek') },
  { keys: 'n', label: t('chain.keys.new') },
  { keys: 'l', label: t('chain.keys.link') },
  { keys: 'r', label: t('chain.keys.reading') },
  { keys: 'e', label: t('chain.keys.evidence') },
  { keys: 'v', label: t('chain.keys.rival') },
  { keys: 'a', label: t('keys.grid.answer') },
  { keys: 'j', label: t('keys.grid.join') },
  { keys: 'u', label: t('keys.grid.untie') },
] as const;
