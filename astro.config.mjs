// Wiring only: the flow is in plugins/chain.ts, the pages are in src/pages.
import {unified} from '@astrojs/markdown-remark'
import mdx from '@astrojs/mdx'
import {defineConfig} from 'astro/config'
import {astroCorpus} from './plugins/astro-corpus/integration.ts'
import rehypePermalinks from './plugins/rehype-permalinks/index.ts'
import rehypeSpaces from './plugins/rehype-spaces/index.ts'

export default defineConfig({
  integrations: [mdx(), astroCorpus()],
  markdown: {
    // Typed quotes and dashes stay as they are: a citable text is never rewritten.
    processor: unified({rehypePlugins: [rehypeSpaces, rehypePermalinks], smartypants: false}),
    syntaxHighlight: false,
  },
  // A style of one component stays in its page: a path from the root would break under a sub-path.
  build: {format: 'directory', inlineStylesheets: 'always'},
  devToolbar: {enabled: false},
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: {resources: ["'self'", "'wasm-unsafe-eval'", 'blob:']},
      styleDirective: {resources: ["'self'"]},
    },
  },
  vite: {
    build: {
      // Inline modules run from file://, external ones do not; fonts stay files.
      assetsInlineLimit: (file) => !/\.(?:css|ttf|woff2?)$/.test(file),
    },
  },
})
