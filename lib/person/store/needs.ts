import 'server-only';
import { z } from 'zod';
import type { PlainDate } from '@/lib/core/plain-date';
import {
  COMMUNICATION_SUPPORT,
  CONTACT_WAYS,
  INFORMATION_FORMATS,
  LANGUAGE_USES,
  LANGUAGES,
  type Needs,
  PRINT_POINTS,
} from '@/lib/person/rules/needs';
import { toColumn } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';

const noteSchema = z.string().nullable();

/** The shape of stored needs. A row with another shape is a fault, and is never read in part. */
const needsSchema = z.object({
  formats: z.array(z.enum(INFORMATION_FORMATS)),
  printPoints: z.literal(PRINT_POINTS).nullable(),
  formatNote: noteSchema,
  language: z.enum(LANGUAGES).nullable(),
  languageNote: noteSchema,
  languageUses: z.array(z.enum(LANGUAGE_USES)),
  support: z.array(z.enum(COMMUNICATION_SUPPORT)),
  supportNote: noteSchema,
  contact: z.array(z.enum(CONTACT_WAYS)),
  contactNote: noteSchema,
  adjustments: noteSchema,
});

/** Reads stored needs. Null: not asked in this way yet. */
export function readNeeds(stored: unknown): Needs | null {
  return stored === null ? null : needsSchema.parse(stored);
}

/** Replaces what a locked person needs, on the actor's word, and counts the change. */
export async function putNeeds(
  { tx, commissionerCode, actor }: Scope,
  personId: string,
  needs: Needs,
  askedOn: PlainDate,
): Promise<void> {
  await tx.person.update({
    where: { commissionerCode_id: { commissionerCode, id: personId } },
    data: {
      needs: needsSchema.parse(needs),
      needsAskedOn: toColumn(askedOn),
      needsAskedBy: actor.displayName,
      version: { increment: 1 },
    },
    select: { id: true },
  });
}
