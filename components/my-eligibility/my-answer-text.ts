import type { Pronouns } from '@/lib/core/pronouns';
import type { MyCase } from '@/lib/home/queries/my-eligibility';
import { serviceName } from '@/lib/letter/rules/service-text';

type AnswerText = { heading: string; text: string };

const words: Record<MyCase['answer'], (about: Pronouns, service: string) => AnswerText> = {
  ELIGIBLE: ({ you }, service) => ({
    heading: 'Yes',
    text: `The NHS has decided that ${you} can get ${service}.`,
  }),
  NOT_ELIGIBLE: ({ you }, service) => ({
    heading: 'No',
    text: `The NHS has decided that ${you} cannot get ${service} now.`,
  }),
  SCREENED_OUT: ({ you, do: does }, service) => ({
    heading: 'Not now',
    text: `A first check says that ${you} ${does} not need the full assessment for ${service}.`,
  }),
  WAITING: ({ you }, service) => ({
    heading: 'Not decided yet',
    text: `The NHS is finding out if ${you} can get ${service}.`,
  }),
  CLOSED: () => ({ heading: 'Closed', text: 'The request was closed before a decision was made.' }),
};

/** The answer in a word and a sentence, for the person or who acts for them. */
export function answerText({ answer, group }: Pick<MyCase, 'answer' | 'group'>, about: Pronouns): AnswerText {
  return words[answer](about, serviceName(group));
}

const rests: Record<NonNullable<MyCase['decision']>['basis'], string> = {
  RECORDED_ELSEWHERE:
    'This decision was not made on this website, only written down here. Ask us if you want to see the papers.',
  RECOMMENDATION:
    'A team looked at all the needs and told the NHS what they think. A named person then decided.',
  FAST_TRACK:
    'A nurse or doctor filled in a fast track form. It is for people who need more care soon, because their health is getting worse. The form is enough for a yes.',
  LOCAL_CRITERIA:
    'No national form is used for this. The NHS here has its own questions, the same for everybody.',
  CHALLENGE: 'The first decision was looked at again, and it was changed.',
  REASSESSMENT: 'We looked at the needs again and made a new decision.',
};

/** What a decision rests on, in plain words. */
export function restsOn(basis: NonNullable<MyCase['decision']>['basis']): string {
  return rests[basis];
}
