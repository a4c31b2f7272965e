/** Either a value or a named refusal. A refusal is an answer. A fault is thrown. */
export type Result<T, E extends { kind: string }> = { ok: true; value: T } | { ok: false; error: E };

/**
 * Not there and not theirs give the same answer, so that an answer reveals nothing. Only to a user who acts
 * for the person it says why: they know of the person anyway.
 */
export type NotFound = { kind: 'not-found'; because?: 'acts-for-person' };

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function fail<E extends { kind: string }>(error: E): { ok: false; error: E } {
  return { ok: false, error };
}

/** The one answer to "not there" and "not yours". */
export const notFound: { ok: false; error: NotFound } = { ok: false, error: { kind: 'not-found' } };
