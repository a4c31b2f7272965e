import type { Result } from '@/lib/core/result';

/** The value of a result that a test takes for granted. */
export function must<T>(result: Result<T, { kind: string }>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** `ok`, or the kind of the refusal. */
export async function kindOf(answer: Promise<Result<unknown, { kind: string }>>): Promise<string> {
  const result = await answer;
  return result.ok ? 'ok' : result.error.kind;
}
