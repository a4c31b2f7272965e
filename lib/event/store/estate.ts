import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { type EstateAnswer, estateAnswer } from '@/lib/person/rules/estate';
import { findPersonalRepresentatives } from '@/lib/person/store/authorities-after-death';
import type { Death } from '@/lib/person/store/death';
import type { Scope } from '@/lib/platform/db/scope';

/** Who answers for the money that is left after a death; null: not known yet. */
export async function estateOf(
  scope: Scope,
  { personId, contact }: Pick<Death, 'personId' | 'contact'>,
  today: PlainDate,
): Promise<EstateAnswer | null> {
  return estateAnswer({
    representatives: await findPersonalRepresentatives(scope, personId, today),
    contact,
  });
}
