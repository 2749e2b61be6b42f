/** @type {import('next').NextConfig} */
module.exports = {
  outputFileTracingRoot: __dirname,
  turbopack: { root: __dirname },
  serverExternalPackages: ['better-sqlite3', 'pg', 'handlebars', 'docx', 'word-extractor', 'tsx', 'esbuild'],
  poweredByHeader: false,
  // The checks have a step of their own (npm run types); the build need not repeat them.
  typescript: { ignoreBuildErrors: true },
}
