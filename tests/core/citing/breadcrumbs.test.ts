import {expect, it} from 'vitest'
import {toBreadcrumbs} from '#core/citing/breadcrumbs.ts'
import {fromJsonLd} from '#core/citing/json-ld.ts'

it('numbers pages from home, ends no script element, and is not taken for a text', () => {
  const json = toBreadcrumbs([
    {name: 'Home', address: 'https://rain.example/en/'},
    {name: '</script><b>', address: 'https://rain.example/en/rain/'},
  ])
  expect(json).not.toContain('<')
  expect(JSON.parse(json)).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [
      {position: 1, name: 'Home', item: 'https://rain.example/en/'},
      {position: 2, name: '</script><b>', item: 'https://rain.example/en/rain/'},
    ],
  })
  expect(fromJsonLd(json)).toBeUndefined()
})
