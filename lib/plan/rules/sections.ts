/** The sections of a plan in words, and whose they are. */
const OWNERS = {
  WHAT_MATTERS: 'PERSON',
  HOW_TO_SUPPORT_ME: 'PERSON',
  GOOD_DAY: 'PERSON',
  STRENGTHS: 'PERSON',
  HEALTH_NEEDS: 'PRACTITIONER',
  CONTINGENCY: 'PRACTITIONER',
  CAPACITY: 'PRACTITIONER',
} as const satisfies Record<string, 'PERSON' | 'PRACTITIONER'>;

export type SectionKind = keyof typeof OWNERS;
export const SECTION_KINDS = Object.keys(OWNERS) as SectionKind[];

export type SectionEditor = 'PERSON' | 'REPRESENTATIVE' | 'NOMINEE' | 'PRACTITIONER';

/** ON_BEHALF: may write it down for the person, shown as taken down by whoever did; the earlier words are kept. */
export type EditRight = 'OWN' | 'ON_BEHALF' | 'NO';

/** Whose words a section holds. */
export function ownerOf(section: SectionKind): 'PERSON' | 'PRACTITIONER' {
  return OWNERS[section];
}

/**
 * Who may write which section. The person's words are theirs: a representative and the practitioner may write
 * them down on the person's behalf, a nominee may not. The practitioner's sections are the practitioner's alone.
 *
 * @param planIsOpen whether the plan is being written: a draft, or sent back for changes
 * @rule PLN-05 (docs/rules.md)
 */
export function editRight(section: SectionKind, editor: SectionEditor, planIsOpen: boolean): EditRight {
  if (!planIsOpen || editor === 'NOMINEE') return 'NO';
  if (editor === OWNERS[section]) return 'OWN';
  return OWNERS[section] === 'PERSON' ? 'ON_BEHALF' : 'NO';
}
