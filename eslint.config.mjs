import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Forbids imports by pattern, with the reason that the reader of the error needs. */
const never = (files, rules) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns: rules.map(([group, message]) => ({ group, message })) }],
  },
});

/** The same, but types may be imported. */
const onlyTypes = (files, rules, ignores = []) => ({
  files,
  ignores,
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns: rules.map(([group, message]) => ({ group, message, allowTypeImports: true })) }],
  },
});

const domain = ['**/domain/**', 'the domain is above this folder'];
const astroModules = ['astro', 'astro:*', 'astro/*', '@astrojs/*'];

// Who may import whom; CONTRIBUTING.md draws the picture.
const houseRules = [
  never(['src/vocabulary/**/*.ts'], [[['*', '**'], 'vocabulary imports nothing']]),
  never(
    ['src/schema/**/*.ts'],
    [
      [['astro:content'], 'schemas are plain zod'],
      [[domain[0]], domain[1]],
    ],
  ),
  never(
    ['src/domain/**/*.ts'],
    [
      [astroModules, 'the domain is pure TypeScript'],
      [['**/content/{files,hash,read-content,read-file,content-module}.ts'], 'the domain is given what was read'],
      [['node:*', '**/i18n/**', '**/site/**', '**/components/**', '**/commands/**', '**/sources/**'], 'the domain knows no machine, no words and no pages'],
    ],
  ),
  never(
    ['src/content/**/*.ts'],
    [
      [
        ['astro:content', '**/components/**', '**/i18n/**', '**/site/**', '**/pages/**', '**/commands/**'],
        'content/ says what there may be and reads it; others check and draw it',
      ],
    ],
  ),
  onlyTypes(
    ['src/content/**/*.ts'],
    [[['**/domain/*/*', '!**/domain/model/value-kinds.ts'], 'reading knows the shapes of the domain and its kinds of values, not its other code']],
  ),
  onlyTypes(['src/**/*.{ts,astro}'], [[['satteri', '@astrojs/markdown-satteri'], 'prose is parsed by src/content/prose.ts alone']], ['src/content/**']),
  never(['src/i18n/**/*.ts'], [[['**/domain/**', '**/components/**', '**/schema/**'], 'i18n knows only the vocabulary']]),
  never(
    ['src/site/**/*.ts'],
    [
      [[...astroModules, 'node:*'], 'the registries are plain TypeScript'],
      [['**/components/**', '**/pages/**', '**/commands/**', '**/schema/**', '../content.ts'], 'the registries know the domain, the vocabulary and words'],
    ],
  ),
  never(['src/content.ts'], [[['**/components/**', '**/i18n/**'], 'content.ts loads, it does not draw']]),
  never(['src/pages/**/*.{ts,astro}'], [[['**/schema/**'], 'pages get the model from content.ts']]),
  never(
    ['src/components/**/*.{ts,astro}'],
    [
      [['**/content.ts', 'astro:content'], 'components draw what they are given'],
      [['**/schema/**', '**/pages/**', '**/commands/**'], 'components know the domain, words and siblings'],
    ],
  ),
  never(['lab/**/*.ts'], [[['**/src/{domain,components,pages,i18n,commands}/**'], 'the lab knows the vocabulary and the schemas']]),
];

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'node_modules/', 'public/', '.sources/', 'content/', 'lab/.venv/', '.stryker/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
    rules: {
      'no-undef': 'off',
      'no-control-regex': 'off',
      // Lookups by a key that the line before has checked read better with !.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    // A promise that nobody waits for fails in silence; rules that need types run on TypeScript files only.
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  ...houseRules,
  {
    // A word of the interface decided in code would be missing in the next language.
    files: ['src/**/*.{ts,astro}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "BinaryExpression[operator='==='][left.name=/^(locale|lang)$/][right.type='Literal']",
          message: 'a language is not a case: put the words into src/i18n/',
        },
      ],
    },
  },
);
