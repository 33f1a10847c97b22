import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';
import { importRules } from './scripts/import-arrows.mjs';

export default defineConfig(
  globalIgnores(['dist/', '.baoku/', '.astro/', 'content/', 'public/', 'starter/', 'tests/fixtures/']),
  {
    files: ['**/*.{ts,js,mjs}'],
    extends: [typescript.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      // A number in a text reads as it is.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A command and its fakes are async by their type, whether or not they wait for anything.
      '@typescript-eslint/require-await': 'off',
      // Types that are stripped leave no enum, and to look for them takes a seventh of the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // Nothing of ours imitates a class, and to look for it takes a sixth of the time.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Code points are what we take strings apart into.
      '@typescript-eslint/no-misused-spread': 'off',
      // `withResolvers<void>()` is what the rule does not know.
      '@typescript-eslint/no-invalid-void-type': 'off',
      // An index within bounds that the line before shows.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    // Types in JSDoc cannot say all that these rules ask for, and scripts in templates are a few lines; tsc and astro check
    // these files all the same.
    files: ['**/*.{js,mjs}', '**/*.astro/*.ts'],
    extends: [typescript.configs.disableTypeChecked],
  },
  {
    files: ['scripts/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.test.ts', 'tests/**'],
    rules: {
      // Matchers such as expect.any() are typed `any`.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  astro.configs['flat/recommended'],
  importRules(),
);
