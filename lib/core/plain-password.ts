/**
 * A password as it is checked and hashed: one that reads the same is the same, on any keyboard (NFKC, as NIST
 * SP 800-63B asks).
 */
export function plainPassword(typed: string): string {
  return typed.normalize('NFKC');
}
