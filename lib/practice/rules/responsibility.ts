/**
 * Who is responsible while a person is registered with a practice of another commissioner. `PRACTICE`: that
 * one. All others: the commissioner of the record stays responsible.
 */
export const RESPONSIBILITIES = ['PRACTICE', 'CARE_HOME', 'CHILD_PLACED', 'AFTERCARE', 'AGREED'] as const;

export type Responsibility = (typeof RESPONSIBILITIES)[number];

/** The answers in words. */
export const RESPONSIBILITY_TEXT: Readonly<Record<Responsibility, { label: string; hint: string }>> = {
  PRACTICE: {
    label: 'The other commissioner, from the first day with this GP practice',
    hint: 'Payments for later days stop. Agree with the other commissioner how care continues.',
  },
  CARE_HOME: {
    label: 'We stay responsible: we placed the adult in a care home or an independent hospital',
    hint: 'For their continuing care',
  },
  CHILD_PLACED: {
    label: 'We stay responsible: the child is placed elsewhere',
    hint: 'Looked after by a council, leaving care, at a school named in an EHC plan, or for continuing care',
  },
  AFTERCARE: {
    label: 'We stay responsible: aftercare under section 117',
    hint: 'We were responsible when the person was detained',
  },
  AGREED: {
    label: 'We stay responsible: agreed with the other commissioner',
    hint: 'Such as until it takes the care over',
  },
};
