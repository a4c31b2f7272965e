import { readLimited } from '@/lib/platform/files/read-limited';

/**
 * The form a request brings, read no further than allowed: what a browser announces as longer is not read at all.
 * @returns null when it is longer, or no form
 */
export async function readForm(request: Request, mostBytes: number): Promise<FormData | null> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return null;
  const sent = await readLimited(request.body, mostBytes);
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  return sent && new Response(sent, { headers }).formData().catch(() => null);
}
