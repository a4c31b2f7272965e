/** One email. Its reference is the same at every try. */
export type Mail = { reference: string; fromName: string; to: string; subject: string; text: string };

/** `isFinal`: trying again would not help. `notBefore`: the next try waits at least so long. */
export type Mailed =
  | { ok: true; providerId: string | null }
  | { ok: false; fault: string; isFinal: boolean; notBefore?: Date };
