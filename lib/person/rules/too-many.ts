/** A search or an export that is one too many. `seconds`: until the next is taken. */
export type TooMany = { kind: 'too-many'; seconds: number };

/** For a form that searches. */
export function tooManySearches({ seconds }: Pick<TooMany, 'seconds'>): string {
  return `You have searched many times in a short time. Wait ${waitInWords(seconds)}, then try again`;
}

function waitInWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
