/** An authority, and the one of which it is what was left where one part ended. */
export type GoingOn = { id: string; goesOnFromId: string | null; coversMoney: boolean };

/**
 * The authority by which someone is paid now: the one they were named by, or what goes on of it for the money
 * where the plan was taken out of it. Undefined: there is none of this id.
 * @rule PAY-06 (docs/rules.md)
 */
export function goesOnAs<T extends GoingOn>(authorities: readonly T[], id: string | null): T | undefined {
  const next = authorities.find(({ goesOnFromId, coversMoney }) => goesOnFromId === id && coversMoney);
  if (id !== null && next) return goesOnAs(authorities, next.id);
  return authorities.find((one) => one.id === id);
}
