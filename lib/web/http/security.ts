import { env } from '@/lib/platform/env';

/**
 * Scripts and styles need a nonce, no page may frame the service, forms post only here. The development
 * overlay needs more.
 */
export function contentSecurityPolicy(nonce: string): string {
  const isDevelopment = env().NODE_ENV === 'development';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "worker-src 'none'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isOverHttps() ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

export function securityHeaders(): Record<string, string> {
  return {
    'cache-control': 'private, no-store',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(self), geolocation=(), microphone=(), payment=()',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...(isOverHttps() ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}

const isOverHttps = () => env().PUBLIC_URL.startsWith('https:');

type Refusal = { status: 400 | 403; message: string };

/**
 * Refuses a request that may change something unless its Origin is our own address. A missing Origin is
 * refused too. X-Forwarded-Host is never trusted: the address is the setting PUBLIC_URL.
 * @returns null when the request may go on
 */
export function refuseForeign(method: string, headers: Headers): Refusal | null {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return null;
  const origin = headers.get('origin');
  if (origin && origin !== 'null' && !URL.canParse(origin))
    return { status: 400, message: 'Origin is not an address' };
  if (origin === new URL(env().PUBLIC_URL).origin) return null;
  return { status: 403, message: 'This request did not come from this service' };
}
