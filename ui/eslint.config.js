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
/** Domain folders show each other their components and types, not their insides. */
const domains = [
  'absences',
  'standing',
  'week',
  'leaders',
  'timing',
  'homework',
  'conversations',
  'promises',
  'rhythm',
  'settings',
  'palette',
  'imports',
  'language',
  'planner',
];

const restricted = (patterns) => ({
  'no-restricted-imports': ['error', { paths: [clockFunctions], patterns }],
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
      ...restricted([tauri]),
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    files: ['src/ipc/**'],
    rules: restricted([]),
  },
  {
    files: ['src/components/**'],
    rules: restricted([
      tauri,
      {
        regex:
          '(^|/)(ipc|screens|frame|acts|app\\.svelte|router\\.svelte|' +
          domains.join('|') +
          ')(/|$)',
        message: 'Components know no domain and no ipc.',
      },
    ]),
  },
  ...domains.map((domain) => ({
    files: [`src/${domain}/**`],
    rules: restricted([
      tauri,
      { regex: '(^|/)(screens|frame)/', message: 'Screens use domains, not the other way round.' },
    ]),
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
