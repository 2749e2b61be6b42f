/** @type {import('next').NextConfig} */
module.exports = {
  outputFileTracingRoot: __dirname,
  turbopack: { root: __dirname },
  serverExternalPackages: ['better-sqlite3', 'better-sqlite3-node-api', 'pg', 'handlebars', 'docx', 'tsx', 'esbuild'],
  poweredByHeader: false,
  devIndicators: false,
  // The policy of pages, which needs a nonce each time, is in proxy.ts.
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'same-origin' },
      ],
    },
  ],
  // The checks have a step of their own (npm run types); the build need not repeat them.
  typescript: { ignoreBuildErrors: true },
}
