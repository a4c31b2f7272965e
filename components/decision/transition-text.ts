import type { TransitionKind } from '@/lib/case/rules/clock-kind';
import { TRANSITION_KINDS } from '@/lib/case/rules/clock-lists';
import { transitionAge } from '@/lib/case/rules/transition';

type Words = { what: string; means: string; done: string; legend: string };

const words: Record<TransitionKind, Words> = {
  TRANSITION_14: {
    what: 'Plan the move to adult services',
    means:
      'Tell the adult continuing healthcare team about the young person. Include the move, and what the young person wants from it, in the plan and in every review from now on.',
    done: 'The move to adult services is in the plan.',
    legend: 'What was planned, and with whom',
  },
  TRANSITION_16: {
    what: 'Refer for adult screening',
    means:
      'Record a referral and complete the adult Checklist on it: that ends this step. From 16, the young person is presumed able to decide for themselves. Ask them.',
    done: 'The young person has been referred for adult screening.',
    legend: 'Who they were referred to, and what they and their family said',
  },
  TRANSITION_17: {
    what: 'Have adult eligibility decided in principle',
    means:
      'The adult framework asks a different question. Eligibility as a child does not carry over. A decision in principle soon after the 17th birthday leaves time to arrange adult care. Deciding the referral ends this step.',
    done: 'Adult eligibility has been decided in principle.',
    legend: 'What was decided in principle, by whom and when',
  },
  TRANSITION_18: {
    what: 'Have adult care in place',
    means:
      'The adult package, or what replaces it, starts on the 18th birthday without a gap. Care must not stop because the budget has not been arranged.',
    done: 'Adult care is in place.',
    legend: 'What is in place from the 18th birthday, and who provides it',
  },
};

/** A step of moving to adult services: its name, its meaning, and its text when done. */
export function transitionText(kind: TransitionKind): Words {
  return words[kind];
}

/** The step of an age in an address; null if there is none. */
export function transitionOf(age: string): TransitionKind | null {
  return TRANSITION_KINDS.find((kind) => String(transitionAge(kind)) === age) ?? null;
}
