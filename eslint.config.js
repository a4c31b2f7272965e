import comments from '@eslint-community/eslint-plugin-eslint-comments/configs';
import tseslint from 'typescript-eslint';

const clock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The clock is lib/core/clock.ts.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The clock is lib/core/clock.ts.',
  },
];
const literals = [
  {
    selector: ':matches(SpreadElement, JSXSpreadAttribute) > ObjectExpression',
    message: 'Write the fields out, one a line: they are read here.',
  },
];

// Biome formats and lints first; here are the rules that need types, and the limits of size.
export default tseslint.config(
  {
    ignores: [
      '.next/',
      '.data/',
      '.screens/',
      'node_modules/',
      'lib/platform/db/generated/',
      'next-env.d.ts',
      '**/*.cjs',
      '**/*.js',
    ],
  },
  comments.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: {
      parserOptions: { project: 'tsconfig.scripts.json', tsconfigRootDir: import.meta.dirname },
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true } },
  },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs'],
    extends: [tseslint.configs.base],
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@eslint-community/eslint-comments/require-description': ['error', { ignore: [] }],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      // Five or more become one object with names.
      'max-params': ['error', { max: 4 }],
      // A switch counts once: an exhaustive one is a table, not a maze.
      complexity: ['error', { max: 10, variant: 'modified' }],
    },
  },
  {
    files: ['app/**', 'components/**', 'lib/**', 'proxy.ts', 'instrumentation.ts'],
    ignores: ['lib/platform/env.ts', 'instrumentation.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read settings through lib/platform/env.ts.' },
      ],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs'],
    rules: { 'no-restricted-syntax': ['error', ...literals] },
  },
  {
    files: ['app/**', 'components/**', 'lib/**'],
    ignores: ['lib/core/clock.ts', 'lib/core/plain-date.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...clock, ...literals],
    },
  },
  {
    // A test's describe block is a list, and pages are markup: their length is not their complexity.
    files: ['tests/**', 'app/**/page.tsx', 'prisma/**'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // Markup with its optional parts: each `?.` and `&&` would count, and none of them is a decision.
    files: ['components/**', 'app/**/*.tsx'],
    rules: {
      complexity: 'off',
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // A file of tests is a list of cases, and builders choose among many defaults.
    files: ['tests/**'],
    rules: { 'max-lines': 'off', 'max-params': 'off', complexity: 'off' },
  },
);
