import { currentSession } from '@/lib/web/auth/session';

/** "Stay signed in": reading an open session puts off its idle limit. */
export async function POST(): Promise<Response> {
  const session = await currentSession();
  return new Response(null, { status: session.kind === 'open' ? 204 : 401 });
}
