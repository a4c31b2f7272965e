import type { Pronouns } from '@/lib/core/pronouns';
import type { MyCase } from '@/lib/home/queries/my-case';
import { serviceName } from '@/lib/letter/rules/service-text';

type AnswerText = { heading: string; text: string };

const words: Record<MyCase['answer'], (about: Pronouns, service: string) => AnswerText> = {
  ELIGIBLE: ({ you }, service) => ({
    heading: 'Yes',
    text: `The NHS has decided that ${you} can get ${service}.`,
  }),
  NOT_ELIGIBLE: ({ you }, service) => ({
    heading: 'No',
    text: `The NHS has decided that ${you} cannot get ${service} at the moment.`,
  }),
  SCREENED_OUT: ({ Your, you, do: does }, service) => ({
    heading: 'Not now',
    text: `${Your} first assessment is done. It shows that ${you} ${does} not need a full assessment for ${service}.`,
  }),
  WAITING: ({ you }, service) => ({
    heading: 'Not decided yet',
    text: `The NHS is deciding if ${you} can get ${service}.`,
  }),
  CLOSED: () => ({ heading: 'Closed', text: 'This was closed before we made a decision.' }),
};

/** The decision in a word and a sentence, for the person or their representative. */
export function answerText({ answer, group }: Pick<MyCase, 'answer' | 'group'>, about: Pronouns): AnswerText {
  return words[answer](about, serviceName(group));
}

const rests: Record<NonNullable<MyCase['decision']>['basis'], string> = {
  RECORDED_ELSEWHERE:
    'This decision was made elsewhere. We recorded it here. Ask us if you want to see the papers.',
  RECOMMENDATION: 'A team assessed all the needs and made a recommendation first.',
  FAST_TRACK:
    'A nurse or doctor filled in a fast track form. It is for people who need more care soon, because their health is getting worse. The form alone is enough for a yes.',
  LOCAL_CRITERIA:
    'There is no national form for this. Your local NHS uses its own questions, the same for everyone.',
  CHALLENGE: 'We reviewed the first decision and changed it.',
  REASSESSMENT: 'We assessed the needs again and made a new decision.',
};

/** The basis of a decision in plain words. */
export function restsOn(basis: NonNullable<MyCase['decision']>['basis']): string {
  return rests[basis];
}
