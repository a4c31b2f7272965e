import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import type { AuthorityBasis, AuthorityKind } from './basis-terms';
import { type AuthorityDates, inForce } from './in-force';

/** The representative who names a nominee. */
export type Namer = AuthorityDates & { kind: AuthorityKind; coversMoney: boolean };

export type Nomination = {
  basis: AuthorityBasis;
  startsOn: PlainDate;
  evidence: string | null;
  /** The day the person named them, before they lost capacity. */
  namedOn: PlainDate | null;
  namer: Namer | null;
};

export type NominationRefusal =
  | { kind: 'named-on-missing' }
  | { kind: 'named-after-start' }
  | { kind: 'namer-missing' }
  | { kind: 'namer-cannot-name' }
  | { kind: 'evidence-missing' };

/**
 * Whether a nominee is named as the basis says: by the person in advance, on a day and with evidence; or by
 * a representative who acts for the money on the first day. A nomination made before capacity was lost is
 * followed.
 * @rule PER-32 (docs/rules.md)
 */
export function checkNomination(nomination: Nomination): Result<void, NominationRefusal> {
  const refusal = REFUSALS[nomination.basis]?.(nomination) ?? null;
  return refusal ? fail(refusal) : ok(undefined);
}

const REFUSALS: Partial<Record<AuthorityBasis, (nomination: Nomination) => NominationRefusal | null>> = {
  NOMINATED_IN_ADVANCE: advanceRefusal,
  NOMINATED_BY_REPRESENTATIVE: namerRefusal,
};

function advanceRefusal(nomination: Nomination): NominationRefusal | null {
  const { namedOn, startsOn } = nomination;
  if (namedOn === null) return { kind: 'named-on-missing' };
  if (namedOn > startsOn) return { kind: 'named-after-start' };
  return nomination.evidence?.trim() ? null : { kind: 'evidence-missing' };
}

function namerRefusal({ namer, startsOn }: Nomination): NominationRefusal | null {
  if (!namer) return { kind: 'namer-missing' };
  const mayName = namer.kind === 'REPRESENTATIVE' && namer.coversMoney && inForce(namer, startsOn);
  return mayName ? null : { kind: 'namer-cannot-name' };
}
