/** @type {import('next').NextConfig} */
export default {
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
  ],
  // Checked by `npm test` in its own step; checking twice would only slow the start.
  typescript: { ignoreBuildErrors: true },
  // No page shows pictures through the framework's own resizer: the less that can be asked, the better.
  images: { unoptimized: true },
};
