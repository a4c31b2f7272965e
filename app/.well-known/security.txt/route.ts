import { notFound } from 'next/navigation';
import { todayInLondon } from '@/lib/core/clock';
import { env } from '@/lib/platform/env';
import { securityText } from '@/lib/web/http/security-text';

/** Where to report a weakness of the service. Not found unless the setting SECURITY_CONTACT is given. */
export function GET(): Response {
  const { SECURITY_CONTACT: contact, PUBLIC_URL: publicUrl } = env();
  if (!contact) notFound();
  return new Response(securityText({ contact, publicUrl, today: todayInLondon() }), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
