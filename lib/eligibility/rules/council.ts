import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

/** What the council was asked and answered before a decision, or why it could not be asked. */
export type CouncilConsultation =
  | { council: string; consultee: string; consultedOn: PlainDate; said: string }
  | { notConsulted: string };

export type CouncilRefusal =
  /** Consult the council, or say why that was not practicable. */
  { kind: 'council-not-consulted' } | { kind: 'council-after-decision'; decidedOn: PlainDate };

/**
 * Whether the council was consulted before a decision on NHS continuing healthcare: eligible, not eligible or
 * no longer eligible. It names the council, who answered, the day and what they said, or says why that was
 * not reasonably practicable. A fast track is decided on receipt, which leaves no time to consult.
 * @rule COU-01 (docs/rules.md)
 */
export function checkCouncil(
  consultation: CouncilConsultation | null,
  decidedOn: PlainDate,
): Result<void, CouncilRefusal> {
  if (consultation === null || Object.values(consultation).some((answer) => answer.trim() === ''))
    return fail({ kind: 'council-not-consulted' });
  return 'consultedOn' in consultation && consultation.consultedOn > decidedOn
    ? fail({ kind: 'council-after-decision', decidedOn })
    : ok(undefined);
}
