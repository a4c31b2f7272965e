type SectionOwner = 'PERSON' | 'PRACTITIONER';

/** The sections of a plan with their owners, in the order in which they are read. */
const OWNERS = {
  WHAT_MATTERS: 'PERSON',
  IMPORTANT_PEOPLE: 'PERSON',
  COMMUNICATION: 'PERSON',
  HOW_TO_SUPPORT_ME: 'PERSON',
  DO_AND_DO_NOT: 'PERSON',
  GOOD_DAY: 'PERSON',
  STRENGTHS: 'PERSON',
  ALSO_WORTH_KNOWING: 'PERSON',
  HEALTH_NEEDS: 'PRACTITIONER',
  CONTINGENCY: 'PRACTITIONER',
  CAPACITY: 'PRACTITIONER',
} as const satisfies Record<string, SectionOwner>;

export type SectionKind = keyof typeof OWNERS;
export const SECTION_KINDS = Object.keys(OWNERS) as SectionKind[];

export type SectionEditor = 'PERSON' | 'REPRESENTATIVE' | 'NOMINEE' | 'PRACTITIONER';

/**
 * ON_BEHALF: may write it down for the person. The section then names who wrote it, and earlier versions are
 * kept.
 */
export type EditRight = 'OWN' | 'ON_BEHALF' | 'NO';

/** The person's own sections: "About me". */
export const OWN_SECTIONS: readonly SectionKind[] = SECTION_KINDS.filter((kind) => OWNERS[kind] === 'PERSON');

/** The owner of a section. */
export function ownerOf(section: SectionKind): SectionOwner {
  return OWNERS[section];
}

/**
 * Who may write which section. A representative and the practitioner may write the person's sections down on
 * their behalf, a nominee may not. Only the practitioner writes the practitioner's sections.
 * @param planIsOpen whether the plan is being written (isOpen)
 * @rule PLN-05 (docs/rules.md)
 */
export function editRight(section: SectionKind, editor: SectionEditor, planIsOpen: boolean): EditRight {
  if (!planIsOpen || editor === 'NOMINEE') return 'NO';
  if (editor === OWNERS[section]) return 'OWN';
  return OWNERS[section] === 'PERSON' ? 'ON_BEHALF' : 'NO';
}
