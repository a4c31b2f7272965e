import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy, refuseForeign, securityHeaders } from '@/lib/web/http/security';

/**
 * Runs before every request. Refuses what another site may have sent, gives the page its nonce and its own
 * path, and sets the headers that every answer needs. Defence in depth: pages and actions still authorise.
 */
export function proxy(request: NextRequest): NextResponse {
  const refusal = refuseForeign(request.method, request.headers);
  if (refusal)
    return new NextResponse(refusal.message, { status: refusal.status, headers: securityHeaders() });

  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(nonce);
  const id =
    request.headers.get('x-request-id')?.match(/^[\w-]{8,64}$/)?.[0] ?? randomBytes(8).toString('hex');
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  headers.set('x-request-id', id);
  headers.set('x-request-path', request.nextUrl.pathname);
  headers.set('x-request-search', request.nextUrl.search);

  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(securityHeaders())) response.headers.set(name, value);
  response.headers.set('content-security-policy', policy);
  response.headers.set('x-request-id', id);
  return response;
}

// The files of public/ say nothing about anyone and may be cached.
export const config = {
  matcher: [
    '/((?!_next/static/|(?:favicon\\.ico|icon\\.svg|icon-\\d+\\.png|apple-touch-icon\\.png|manifest\\.webmanifest|robots\\.txt)$).*)',
  ],
};
