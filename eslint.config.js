import astro from 'eslint-plugin-astro'
import * as regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  {ignores: ['dist*/**', '.astro/**', 'node_modules/**', 'public/**']},
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  regexp.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
      // Budgets of size and complexity: tests/architecture.test.ts, which does not count `??` as a branch.
      'regexp/no-obscure-range': ['error', {allowed: ['alphanumeric', 'а-я', 'А-Я', '\u0400-\u04ff']}],
      // Types of node processors infer better from a plain function expression.
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  {files: ['**/*.astro'], rules: {'astro/no-set-html-directive': 'error'}},
)
