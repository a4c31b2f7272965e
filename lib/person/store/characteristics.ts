import 'server-only';
import { newId } from '@/lib/core/id';
import type { Characteristics } from '@/lib/person/rules/characteristics';
import type { Scope } from '@/lib/platform/db/scope';

/** A person's answers; null if none are recorded. */
export async function findCharacteristics(
  { tx, commissionerCode }: Scope,
  personId: string,
): Promise<Characteristics | null> {
  const row = await tx.protectedCharacteristics.findUnique({
    where: { commissionerCode_personId: { commissionerCode, personId } },
  });
  if (!row) return null;
  const {
    ethnicity,
    sex,
    genderSameAsBirth,
    disability,
    religion,
    sexualOrientation,
    partnership,
    pregnancy,
  } = row;
  return {
    ethnicity,
    sex,
    genderSameAsBirth,
    disability,
    religion,
    sexualOrientation,
    partnership,
    pregnancy,
  };
}

/** Stores the answers in place of earlier ones. */
export async function putCharacteristics(
  { tx, commissionerCode, actor }: Scope,
  personId: string,
  answers: Characteristics,
  recordedAt: Date,
): Promise<void> {
  const given = { ...answers, recordedById: actor.userId, recordedAt };
  await tx.protectedCharacteristics.upsert({
    where: { commissionerCode_personId: { commissionerCode, personId } },
    create: { ...given, commissionerCode, id: newId(), personId },
    update: given,
    select: { id: true },
  });
}

/** Whether any answers are recorded, for pages that must not show them. */
export async function hasCharacteristics(
  { tx, commissionerCode }: Scope,
  personId: string,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ there: boolean }[]>`
    SELECT EXISTS (SELECT FROM protected_characteristics
      WHERE commissioner_code = ${commissionerCode} AND person_id = ${personId}::uuid) AS there`;
  return row?.there ?? false;
}
