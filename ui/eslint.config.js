import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Nobody reads the clock: today and now come from Rust. */
const clock = [{ name: 'Date', message: 'The clock is Rust’s. Write dates with src/dates.ts.' }];
const clockFunctions = {
  name: '@internationalized/date',
  importNames: ['now', 'today', 'getLocalTimeZone', 'isToday'],
  message: 'Today and now come from app_state.',
};
const tauri = {
  group: ['@tauri-apps/*'],
  message: 'Only src/ipc/ talks to the host.',
};
const parent = {
  group: ['../*', '..'],
  message: 'Write ./ within a folder and $ui/ (or $tests/) across folders.',
};

const folders = (path) =>
  readdirSync(new URL(path, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
const screens = folders('src/screens');
/** Every folder of src that is not named in ARCHITECTURE.md as something else is a domain. */
const domains = folders('src').filter(
  (name) => !['components', 'frame', 'ipc', 'screens', 'styles', 'text'].includes(name),
);
const aPage = {
  group: ['$ui/components/Page.svelte'],
  message: 'A page belongs to screens/; a domain folder has the parts.',
};
const aForm = {
  group: ['$ui/components/Form.svelte'],
  message: 'A screen composes: move the form to the folder of its domain.',
};

const restricted = (...patterns) => ({
  'no-restricted-imports': ['error', { paths: [clockFunctions], patterns: [parent, ...patterns] }],
});

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/ipc/generated.ts'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      'no-restricted-globals': ['error', ...clock],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-control-regex': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-unused-svelte-ignore': 'off',
      'svelte/prefer-svelte-reactivity': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'SvelteAttribute[key.name="style"]',
          message: 'The CSP blocks style attributes: write style:property={…}.',
        },
      ],
      ...restricted(tauri),
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    files: ['src/ipc/**'],
    rules: restricted(),
  },
  {
    files: ['src/components/**'],
    rules: restricted(tauri, {
      regex: `^\\$ui/(ipc|screens|frame|acts|app\\.svelte|router\\.svelte|${domains.join('|')})(/|$)`,
      message: 'Components know no domain and no ipc.',
    }),
  },
  {
    files: domains.map((domain) => `src/${domain}/**`),
    rules: restricted(tauri, aPage, {
      group: ['$ui/screens/*', '$ui/frame/*'],
      message: 'Screens use domains, not the other way round.',
    }),
  },
  ...screens.map((screen) => ({
    files: [`src/screens/${screen}/**`],
    rules: restricted(tauri, aForm, {
      group: ['$ui/screens/*', '$ui/frame/*'],
      message: 'A screen uses domains, and no other screen.',
    }),
  })),
  {
    files: ['**/*.test.ts', 'tests/**', 'dev/**', '*.config.*'],
    languageOptions: { globals: { ...globals.node } },
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['public/**'],
    rules: { 'no-var': 'off' },
  },
);
