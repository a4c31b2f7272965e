import { day } from '@/lib/core/plain-date';
import { SETTING_KINDS } from '@/lib/core/settings/setting-kinds';
import { ADVICE_KEYS, type AdviceTexts } from '@/lib/letter/rules/advice';
import type { LetterFacts } from '@/lib/letter/rules/facts';

/** The national texts. */
const ADVICE = Object.fromEntries(ADVICE_KEYS.map((key) => [key, SETTING_KINDS[key].default])) as AdviceTexts;

/** A letter to the person: not eligible for continuing healthcare after a decision support tool. */
export function someFacts(change: Partial<LetterFacts> = {}): LetterFacts {
  return {
    kind: 'NOT_ELIGIBLE',
    group: 'CHC',
    isReferral: false,
    contactName: 'Jo Bell',
    senderName: 'Ash Reed',
    reference: '1a2b3c4d',
    commissioner: {
      name: 'NHS Test ICB',
      phone: '01632 960001',
      email: 'phb@test.invalid',
      hours: null,
      address: null,
    },
    person: { name: 'Alice Demo', calledName: 'Alice', hasDied: false },
    addressee: ['Alice Demo', '1 Test Street', 'Testham'],
    isToPerson: true,
    copies: [],
    sentOn: day('2023-08-31'),
    reviewBy: day('2024-02-29'),
    review: { body: 'NHS England', complaintMonths: 12, answerDays: 28, complaintBy: day('2024-08-31') },
    hasRightToBudget: true,
    tool: {
      tool: 'DST',
      kindsOfNeed: 12,
      completedOn: day('2023-08-20'),
      completedByName: 'Jo Bell',
      profession: null,
      indication: 'MDT_JUDGEMENT',
      referralRationale: null,
    },
    decision: {
      decidedOn: day('2023-08-25'),
      deciderName: 'Lee Hart',
      exceptionalReasons: null,
      isReplacement: false,
      isAfterReview: false,
      aftercareCouncil: null,
      consultation: null,
      nursing: null,
      nhsShare: null,
      reasons: 'The needs are steady and met by ordinary services.',
    },
    challenge: null,
    advice: ADVICE,
    request: null,
    isReviewNamed: true,
    isLate: false,
    isDelayRefundOffered: false,
    ...change,
  };
}

/**
 * The needs that a screening found.
 * @param indication POSITIVE, NEGATIVE, FULL_ASSESSMENT or NO_FULL_ASSESSMENT
 */
export function screeningFacts(indication: string, change: Partial<LetterFacts> = {}): LetterFacts {
  const isChild = indication.endsWith('ASSESSMENT');
  return someFacts({
    kind: isChild
      ? 'PRE_ASSESSMENT'
      : indication === 'POSITIVE'
        ? 'CHECKLIST_POSITIVE'
        : 'CHECKLIST_NEGATIVE',
    group: isChild ? 'CYPCC' : 'CHC',
    decision: null,
    reviewBy: null,
    tool: {
      tool: isChild ? 'CHILD_PRE_ASSESSMENT' : 'CHECKLIST',
      kindsOfNeed: isChild ? 10 : 11,
      completedOn: day('2023-08-20'),
      completedByName: 'Jo Bell',
      profession: 'Nurse',
      indication,
      referralRationale: null,
    },
    ...change,
  });
}
