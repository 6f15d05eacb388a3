import {expect, it} from 'vitest'
import {pagePath} from '#core/offline/page-path.ts'

it.each([
  ['/', '/', '/index.html'],
  ['/ru/x/', '/', '/ru/x/index.html'],
  ['/ru/x/index.html', '/', '/ru/x/index.html'],
  ['/sub', '/sub/', '/index.html'],
  ['/sub/ru/', '/sub', '/ru/index.html'],
  ['/a/b/ru/x/', '/a/b/', '/ru/x/index.html'],
  ['/subway/', '/sub', '/subway/index.html'],
])('%s under %s is %s', (pathname, base, path) => {
  expect(pagePath(pathname, base)).toBe(path)
})
