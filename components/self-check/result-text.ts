import type { OtherBudget, SelfCheckResult } from '@/lib/case/rules/self-check';

export type ResultText = {
  heading: string;
  body: string;
  steps: readonly string[];
  why?: string;
  /** The source of a right. */
  law?: string;
};

const services = {
  CHC: 'NHS continuing healthcare',
  CYPCC: 'continuing care for children and young people',
  S117: 'section 117 aftercare',
  WHEELCHAIR: 'an NHS wheelchair',
};

const ask = 'Ask your nurse, your GP or your local NHS team for a personal health budget.';
const written = 'Ask them to record your request and the date.';
const reasons = 'If the answer is no, ask for the reasons in writing. You can also ask for a review.';

/** A result in plain words: the answer, why, and what to do next. */
export function resultText(result: SelfCheckResult): ResultText {
  switch (result.kind) {
    case 'right':
      return {
        heading: 'You have a right to a personal health budget',
        body: `This is because you get ${services[result.group]}. The NHS must say yes unless a budget would not be right for you. It must give you reasons.`,
        steps: [ask, written, reasons],
        law: result.right.source,
      };
    case 'right-when-assessed':
      return wheelchairText(result.right.source);
    case 'may-have-right':
      return {
        heading: 'You may have a right to a personal health budget',
        body: `It depends on whether you get ${orList(result.groups.map((group) => services[group]))}.`,
        steps: [
          'Find out first. Look for a letter about your care, or ask your GP, nurse or social worker.',
          'If you do get it, you have a right to a budget. If you do not, you can still ask.',
          ask,
          written,
        ],
        why: 'The right comes with these services by law. We cannot see your records here.',
      };
    case 'local-offer':
      return {
        heading: 'You can ask, but you do not have a legal right to one',
        body: 'Your local NHS may offer personal health budgets to people like you. Each area decides for itself.',
        steps: [
          ask,
          'Ask what your area offers, and who decides.',
          'If your health needs are very high, ask to be assessed for NHS continuing healthcare. For a child or young person, ask about continuing care for children and young people.',
        ],
        why: 'No law gives people in your group a right to one.',
      };
    case 'unlikely':
      return {
        heading: 'You probably do not have a right to one now',
        body: 'Personal health budgets are for people with long-term health needs. You can still ask.',
        steps: [
          'Talk to your GP if your health changes.',
          'If you need help with day-to-day life, ask your council for a care assessment.',
        ],
        why: 'You said that you do not get any of the services that give you a right to one.',
      };
    case 'not-in-england':
      return {
        heading: 'Personal health budgets are for people in England',
        body: 'The NHS in Scotland, Wales and Northern Ireland works differently.',
        steps: ['Ask your GP or your council what help there is where you live.'],
      };
  }
}

/** The right comes when the service decides what a person needs. A chair that fits gives no right today. */
function wheelchairText(law: string): ResultText {
  return {
    heading: 'You have a right to one when the NHS looks at your wheelchair needs',
    body: 'That is when you are first sent to the wheelchair service, or when your needs change. It is called a personal wheelchair budget.',
    steps: [
      'If you are waiting for your first wheelchair, ask for a personal wheelchair budget when you are seen.',
      'If your chair no longer fits your needs, ask the wheelchair service to look at them again.',
      'If your chair is right for you, you do not need to do anything now.',
      reasons,
    ],
    law,
  };
}

export const OTHER_BUDGETS: Record<OtherBudget, string> = {
  COUNCIL_ADULT: 'Your council may give a personal budget for care at home. Ask for a care assessment.',
  COUNCIL_CHILD: 'Your council may give a budget for a disabled child. Ask for an assessment.',
  EHC_PLAN:
    'An education, health and care plan (EHC plan) can have a budget too, up to age 25. Ask the person who looks after the plan.',
};

function orList(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
}
