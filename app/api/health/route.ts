import { isDatabaseReady } from '@/lib/platform/db/ready';

/** Live, and ready when the database answers: 200, or 503 while it does not. */
export async function GET(): Promise<Response> {
  const ready = await isDatabaseReady();
  return Response.json({ live: true, ready }, { status: ready ? 200 : 503 });
}
