/** The sections of the settings, in the order of their tabs. */
export const PARTS = [
  'data',
  'me',
  'company',
  'texts',
  'words',
  'look',
  'computer',
  'shortcuts',
  'about',
] as const;

export type SettingsPart = (typeof PARTS)[number];
