import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';
import { importRules } from './scripts/import-arrows.mjs';

export default defineConfig(
  globalIgnores(['dist/', '.baoku/', '.astro/', 'content/', 'public/', 'starter/', 'tests/fixtures/']),
  {
    files: ['**/*.{ts,js,mjs}'],
    // Those rules that need types stand in .oxlintrc.json.
    extends: [typescript.configs.strict],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      // `withResolvers<void>()` is what the rule does not know.
      '@typescript-eslint/no-invalid-void-type': 'off',
      // An index within bounds that the line before shows.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['scripts/**'],
    rules: { 'no-console': 'off' },
  },
  astro.configs['flat/recommended'],
  importRules(),
);
