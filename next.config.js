import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js';

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native or worker-based packages that a bundler would break.
  serverExternalPackages: [
    'pino',
    '@node-rs/argon2',
    'sharp',
    'pg',
    '@prisma/client',
    '@prisma/adapter-pg',
    'pdfkit',
    'graphile-worker',
    'nodemailer',
  ],
  // Checked by `npm test` in its own step; checking twice would only slow the start.
  typescript: { ignoreBuildErrors: true },
  // No page shows pictures through the framework's own resizer: the less that can be asked, the better.
  images: { unoptimized: true },
  // The page for a missing file of the build is not below proxy.ts: it shows nothing and loads nothing.
  headers: async () => [
    {
      source: '/_next/static/:path*',
      headers: [
        { key: 'x-content-type-options', value: 'nosniff' },
        { key: 'content-security-policy', value: "default-src 'none'; frame-ancestors 'none'" },
        { key: 'cross-origin-resource-policy', value: 'same-origin' },
      ],
    },
  ],
  experimental: {
    // For the forms that take files. The server refuses more than 1 MB at every other address.
    serverActions: { bodySizeLimit: '10mb' },
    // After a restart on changed sources the cache of `next dev` makes the browser load the page without end.
    turbopackFileSystemCacheForDev: false,
    // A not-found page inside the layout is sent along with every page.
    globalNotFound: true,
  },
};

const pages = ['tsx', 'ts'];

/** `page.dev.tsx` is a page in development and an unknown file in a build, so no build has the gallery. */
export default function configOf(/** @type {string} */ phase) {
  const isDevelopment = phase === PHASE_DEVELOPMENT_SERVER;
  return { ...config, pageExtensions: isDevelopment ? [...pages, 'dev.tsx'] : pages };
}
