import { z } from 'zod';
import { optionalDateParts, optionalPounds, optionalText } from '@/lib/core/form/fields';
import type { PlainDate } from '@/lib/core/plain-date';
import { CARE_INSTEAD, type CareInstead } from '@/lib/eligibility/rules/care-instead';

/** What the NHS pays for although the person is not eligible. */
export const insteadShape = {
  instead: z.enum(['NONE', ...CARE_INSTEAD]).default('NONE'),
  nursing: optionalPounds('Enter an amount in pounds, for example 254.06'),
  nursingFrom: optionalDateParts(),
  nursingTo: optionalDateParts(),
  nhsShare: optionalText(1_000),
};

type Instead = {
  option?: string;
  instead: 'NONE' | (typeof CARE_INSTEAD)[number];
  nursing: number | null;
  nursingFrom: PlainDate | null;
  nursingTo: PlainDate | null;
  nhsShare: string | null;
};

/** What a choice still needs, with its field. */
export function missingInstead({ option, instead, nursing, nhsShare }: Instead) {
  if (option === 'RETURN') return [];
  if (instead === 'NURSING_CARE' && nursing === null)
    return [{ field: 'nursing', message: 'Enter the amount a week for nursing care' }];
  return instead === 'JOINT_PACKAGE' && nhsShare === null
    ? [{ field: 'nhsShare', message: 'Enter what the NHS pays for' }]
    : [];
}

/** The same, as a form shows it. */
export function refineInstead(typed: Instead, ctx: z.RefinementCtx): void {
  for (const { field, message } of missingInstead(typed))
    ctx.addIssue({ code: 'custom', path: [field], message });
}

/** A decision as a command takes it: what the NHS pays for in one, null where it was not chosen. */
export function withInstead<T extends Instead>(typed: T) {
  const {
    instead: _choice,
    nursing: _amount,
    nursingFrom: _from,
    nursingTo: _to,
    nhsShare: _share,
    ...said
  } = typed;
  return { ...said, instead: insteadOf(typed) };
}

/** What the NHS pays for although the person is not eligible; null where it was not chosen. */
function insteadOf({ instead, nursing, nursingFrom, nursingTo, nhsShare }: Instead): CareInstead | null {
  if (instead === 'NURSING_CARE' && nursing !== null) {
    const days = { ...(nursingFrom && { from: nursingFrom }), ...(nursingTo && { to: nursingTo }) };
    return { outcome: instead, nursingPence: nursing, ...days };
  }
  return instead === 'JOINT_PACKAGE' && nhsShare !== null ? { outcome: instead, nhsShare } : null;
}
