import {defineConfig} from 'vitest/config'

// Browser and build tests start processes of their own: two workers fill two cores.
const common = {maxWorkers: 2, testTimeout: 400_000, hookTimeout: 300_000}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/cli/**'],
        },
      },
      {test: {...common, name: 'cli', include: ['tests/cli/**/*.test.ts']}},
      {
        test: {
          ...common,
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/site/build-site.ts',
        },
      },
    ],
  },
})
