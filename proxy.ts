import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { METHODS, type Refusal, refuse } from '@/lib/web/http/refuse';
import { contentSecurityPolicy, securityHeaders } from '@/lib/web/http/security';

/**
 * Runs before every request. Refuses what another site may have sent, gives the page its nonce and its own
 * path, and sets the headers that every answer needs. Defence in depth: pages and actions still authorise.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const refusal = await refuse(request);
  if (refusal) return refused(refusal);

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

/** A plain sentence under the same policy as a page. */
function refused({ status, message }: Refusal): NextResponse {
  const headers = new Headers(securityHeaders());
  headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  if (status === 405) headers.set('allow', METHODS.join(', '));
  return new NextResponse(message, { status, headers });
}

// The files of public/ say nothing about anyone and may be cached.
export const config = {
  matcher: [
    '/((?!_next/static/|(?:favicon\\.ico|icon\\.svg|icon-\\d+\\.png|apple-touch-icon\\.png|manifest\\.webmanifest|robots\\.txt)$).*)',
  ],
};
