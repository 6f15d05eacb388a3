import {defineConfig} from 'vitest/config'

// Browser and build tests start processes of their own: two workers fill two cores, and a page may be slow to answer.
const common = {
  maxWorkers: 2,
  testTimeout: 400_000,
  hookTimeout: 300_000,
  expect: {poll: {timeout: 10_000}},
  // What a test replaces is put back behind it.
  restoreMocks: true,
  unstubEnvs: true,
  unstubGlobals: true,
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/core/**', 'tests/site/**', 'tests/cli/**', 'tests/docs/guide.test.ts'],
        },
      },
      // Pure functions have no state: a worker imports what many files need once.
      {test: {...common, name: 'core', include: ['tests/core/**/*.test.ts'], isolate: false}},
      // Its files are long and come first: none of them is left for one worker at the end.
      {
        test: {...common, name: 'cli', include: ['tests/cli/**/*.test.ts', 'tests/docs/guide.test.ts']},
      },
      {
        test: {
          ...common,
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          exclude: ['tests/site/dev.test.ts'],
          globalSetup: 'tests/site/build-site.ts',
        },
      },
      // Astro's dev server and its builds share a folder of the project.
      {test: {...common, name: 'dev', include: ['tests/site/dev.test.ts'], sequence: {groupOrder: 1}}},
    ],
  },
})
