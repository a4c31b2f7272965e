import type { Section } from '@/lib/plan/rules/plan';
import { ownerOf, SECTION_KINDS, type SectionKind } from '@/lib/plan/rules/sections';

type SectionText = {
  /** The name that staff use. */
  title: string;
  /** The name on the person's page. */
  mine: string;
  /** What to write, for the writer. */
  hint: string;
};

const SECTION_TEXTS: Record<SectionKind, SectionText> = {
  WHAT_MATTERS: {
    title: 'What matters to the person',
    mine: 'What matters to me',
    hint: 'People, places and activities that matter most. What would be hard to lose.',
  },
  IMPORTANT_PEOPLE: {
    title: 'People who are important to the person',
    mine: 'People who are important to me',
    hint: 'Who they are, how you keep in touch, and what you do together.',
  },
  COMMUNICATION: {
    title: 'How the person communicates',
    mine: 'How I communicate',
    hint: 'Speech, signs, devices and the time you need. What it means when you say nothing.',
  },
  HOW_TO_SUPPORT_ME: {
    title: 'How best to support the person',
    mine: 'How best to support me',
    hint: 'What helps, what does not, and what people should know before they start.',
  },
  DO_AND_DO_NOT: {
    title: 'Please do, and please do not',
    mine: 'Please do, and please do not',
    hint: 'Two short lists. For example: knock first. Do not move my chair.',
  },
  GOOD_DAY: {
    title: 'A good day',
    mine: 'A good day for me',
    hint: 'What happens on a good day. You can also say what makes a bad day.',
  },
  STRENGTHS: {
    title: 'Strengths',
    mine: 'What I am good at',
    hint: 'Skills and talents, and the people who are there to help.',
  },
  ALSO_WORTH_KNOWING: {
    title: 'Also worth knowing about the person',
    mine: 'Also worth knowing about me',
    hint: 'Anything else, such as pets, faith, music or food.',
  },
  HEALTH_NEEDS: {
    title: 'Health needs',
    mine: 'My health needs',
    hint: 'The health and care needs that the services in this plan will meet.',
  },
  CONTINGENCY: {
    title: 'If something goes wrong',
    mine: 'If something goes wrong',
    hint: 'What to do if support falls through or needs change suddenly: who to call, who steps in.',
  },
  CAPACITY: {
    title: 'If capacity changes',
    mine: 'On days when it is hard to decide',
    hint: 'How we decide on days when the person cannot, and who we ask.',
  },
};

export function sectionTitle(kind: SectionKind): string {
  return SECTION_TEXTS[kind].title;
}

export function mySectionTitle(kind: SectionKind): string {
  return SECTION_TEXTS[kind].mine;
}

export function sectionHint(kind: SectionKind): string {
  return SECTION_TEXTS[kind].hint;
}

/** what-matters */
export function sectionSlug(kind: SectionKind): string {
  return kind.toLowerCase().replaceAll('_', '-');
}

/** Null for a text that names no section. */
export function sectionOf(slug: string): SectionKind | null {
  return SECTION_KINDS.find((kind) => sectionSlug(kind) === slug) ?? null;
}

/** Who speaks in a section and who wrote it down. */
export function whoWrote({ kind, authorName, authorRole }: Section): string {
  if (ownerOf(kind) === 'PRACTITIONER') return `Written by ${authorName}`;
  if (authorRole === 'BUDGET_HOLDER') return `In their own words, written by ${authorName}`;
  const hand = authorRole === 'REPRESENTATIVE' ? 'representative' : 'care co-ordinator';
  return `In their words, written by ${authorName} (${hand})`;
}
