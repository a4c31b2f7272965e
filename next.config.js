/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native or worker-based packages that a bundler would break.
  serverExternalPackages: ['pino', '@node-rs/argon2', 'sharp', 'pg', '@prisma/client', '@prisma/adapter-pg'],
  // Checked by `npm test` in its own step; checking twice would only slow the start.
  typescript: { ignoreBuildErrors: true },
  experimental: { optimizePackageImports: [] },
};
