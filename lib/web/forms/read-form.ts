import { readLimited } from '@/lib/platform/files/read-limited';

/**
 * Reads the form of a request up to a limit. Reads nothing if the announced length is over it.
 * @returns null if it is longer, or not a form
 */
export async function readForm(request: Request, mostBytes: number): Promise<FormData | null> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return null;
  const sent = await readLimited(request.body, mostBytes);
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  return sent && new Response(sent, { headers }).formData().catch(() => null);
}
