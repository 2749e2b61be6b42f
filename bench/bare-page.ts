import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build } from 'esbuild'
import { blockText } from '../lib/document/block'
import { draftBlocks } from '../lib/draft/blocks'
import type { DraftDocument } from '../lib/draft/draft'
import type { PlainBlock } from './editor-document'

/** A server of pages that are nothing but the bare editor. */
export interface BarePages {
  /** The address of a page with the words of a draft. */
  readonly urlOf: (document: DraftDocument) => string
  readonly close: () => void
}

/** The bare page sets the same type as ours, so that lines break and are laid out alike. */
const STYLE = `body{margin:0}#frame{height:100vh;overflow:auto}#editor{width:714px;margin:20px auto}
.ProseMirror{padding:126px 88px 119px 95px;font:19.2px/34.7px "Noto Serif CJK SC",serif;text-align:justify;
white-space:break-spaces;overflow-wrap:break-word;line-break:strict;outline:none}
.ProseMirror p{margin:0;text-indent:2em}.ProseMirror h2{margin:0;font-size:inherit;text-indent:2em}`

/** As our page does, it loads its script, asks for the draft, and makes an editor of it. */
const PAGE = `<!doctype html><style>${STYLE}</style><div id="frame"><div id="editor"></div></div><script src="/editor.js"></script>
<script>fetch('/draft' + location.search).then((reply) => reply.json()).then(openBare)</script>`

export async function serveBare(): Promise<BarePages> {
  const script = await bundle()
  const drafts: string[] = []
  const server = createServer(({ url }, reply) => {
    const { pathname, search } = new URL(url!, 'http://bare')
    const answer = (type: string, body: string, cache = 'no-store') =>
      reply.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': cache }).end(body)
    if (pathname === '/editor.js') answer('text/javascript', script, 'public, max-age=31536000, immutable')
    else if (pathname === '/draft') answer('application/json', drafts[Number(search.slice(1))]!)
    else if (pathname === '/') answer('text/html', PAGE)
    // A browser shows an answer without words as an error.
    else reply.writeHead(404, { 'content-type': 'text/plain' }).end('not here')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    urlOf: (document) => `http://127.0.0.1:${port}/?${drafts.push(JSON.stringify(plainBlocks(document))) - 1}`,
    close: () => server.close(),
  }
}

const plainBlocks = (document: DraftDocument): readonly PlainBlock[] =>
  draftBlocks(document, 'mark').map((block) => ({ heading: block.type === 'heading', text: blockText(block) }))

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['bench/bare-editor.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return outputFiles[0]!.text
}
