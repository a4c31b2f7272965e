import { describe, expect, it } from 'vitest';
import { PHB_GROUPS } from '@/lib/case/rules/groups';
import type { Block } from '@/lib/core/document';
import { day } from '@/lib/core/plain-date';
import type { LetterChallenge, LetterFacts } from '@/lib/letter/rules/facts';
import { canNameReview, namesReviewUnasked } from '@/lib/letter/rules/next';
import { writeLetter } from '@/lib/letter/rules/write-letter';
import { gradeOf, longestSentence } from '../../support/reading-grade';
import { screeningFacts, someFacts } from './letter-facts';

function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items;
    if (block.kind === 'facts') return block.facts.map(({ term, value }) => `${term}: ${value}`);
    return block.kind === 'table' ? [] : [block.text];
  });
}

const wordsOf = (facts: LetterFacts) => textsOf(writeLetter(facts).blocks).join('\n');
const challenged = (change: Partial<LetterChallenge> = {}, more: Partial<LetterFacts> = {}) =>
  someFacts({
    kind: 'CHALLENGE_OUTCOME',
    challenge: {
      stage: 'LOCAL_RESOLUTION',
      outcome: 'STANDS',
      askedOn: day('2023-06-01'),
      isOfPlan: false,
      ...change,
    },
    ...more,
  });
const eligible = (change: Partial<LetterFacts> = {}) => someFacts({ kind: 'ELIGIBLE', ...change });
const toMother = {
  isToPerson: false,
  addressee: ['The parent or carer of Sam Demo'],
  person: { name: 'Sam Demo', calledName: 'Sam', hasDied: false },
};

const asked = {
  council: 'Wiltshire Council',
  consultee: 'Pat Lowe',
  consultedOn: day('2026-06-03'),
  said: 'We agree.',
};

const toFamily = {
  isToPerson: false,
  addressee: ['The family of Sam Demo'],
  person: { name: 'Sam Demo', calledName: 'Sam', hasDied: true },
};

const OTHERS = PHB_GROUPS.filter((group) => group !== 'CHC');

const requested = (decideBy: string | null, change: Partial<LetterFacts> = {}) =>
  someFacts({
    kind: 'REQUEST_RECEIVED',
    tool: null,
    decision: null,
    reviewBy: null,
    request: { askedOn: day('2023-08-30'), decideBy: decideBy === null ? null : day(decideBy) },
    ...change,
  });

const refusedPlan = (change: Partial<LetterFacts> = {}) =>
  someFacts({ kind: 'PLAN_REFUSED', tool: null, reviewBy: null, ...change });

const nursingLetter = (change: Partial<LetterFacts> = {}) =>
  someFacts({ kind: 'NURSING_CONSIDERED', tool: null, reviewBy: null, ...change });

/** Every kind and variant of letter. */
const LETTERS: Record<string, LetterFacts> = {
  'a request': requested('2023-09-27'),
  'a request of a child': requested('2023-09-27', { group: 'CYPCC', ...toMother }),
  'a request that rests on an earlier decision': requested(null),
  'positive Checklist': screeningFacts('POSITIVE'),
  'negative Checklist': screeningFacts('NEGATIVE'),
  'pre-assessment, needed': screeningFacts('FULL_ASSESSMENT', toMother),
  'pre-assessment, not needed': screeningFacts('NO_FULL_ASSESSMENT', toMother),
  eligible: eligible(),
  'eligible, late': eligible({ isLate: true, isDelayRefundOffered: true }),
  'eligible after a referral': eligible({ isReferral: true }),
  'eligible by fast track': eligible({ tool: aTool('FAST_TRACK', null), isReviewNamed: false }),
  'eligible child': eligible({ group: 'CYPCC', tool: aTool('CHILD_DST', 'THRESHOLD_MET'), ...toMother }),
  'eligible by local criteria': eligible({
    group: 'LONG_TERM_CONDITION',
    tool: aTool('LOCAL_CRITERIA', 'CRITERIA_MET'),
    hasRightToBudget: false,
  }),
  'eligible for aftercare': eligible({
    group: 'S117',
    tool: aTool('LOCAL_CRITERIA', 'CRITERIA_MET'),
    decision: aDecision({ aftercareCouncil: 'Wiltshire Council' }),
  }),
  'nursing care, no': nursingLetter({ decision: aDecision({ nursing: { refused: 'No nurse is needed.' } }) }),
  'nursing care, yes, to a mother': nursingLetter({
    decision: aDecision({ nursing: { pence: 26_768, from: day('2023-08-25'), to: null } }),
    ...toMother,
  }),
  'not eligible': someFacts(),
  'not eligible any more': someFacts({ decision: aDecision({ isReplacement: true }) }),
  'not eligible child': someFacts({
    group: 'CYPCC',
    reviewBy: null,
    tool: aTool('CHILD_DST', 'THRESHOLD_NOT_MET'),
    ...toMother,
  }),
  'not eligible by local criteria': someFacts({
    group: 'S117',
    reviewBy: null,
    tool: aTool('LOCAL_CRITERIA', 'CRITERIA_NOT_MET'),
  }),
  'not eligible, nursing care': someFacts({
    decision: aDecision({
      nursing: { pence: 26_768, from: day('2026-06-12'), to: null },
      consultation: asked,
    }),
  }),
  'not eligible, nursing care for a time': someFacts({
    decision: aDecision({ nursing: { pence: 26_768, from: day('2026-06-12'), to: day('2026-09-11') } }),
  }),
  'not eligible, joint package': someFacts({ decision: aDecision({ nhsShare: 'Two nights a week.' }) }),
  'not eligible child, joint package': someFacts({
    group: 'CYPCC',
    tool: aTool('CHILD_DST', 'THRESHOLD_NOT_MET'),
    decision: aDecision({ nhsShare: 'A nurse at school.' }),
    ...toMother,
  }),
  'not eligible, no nursing care': someFacts({
    decision: aDecision({
      nursing: { refused: 'A nurse visits.' },
      consultation: { notConsulted: 'It did not answer.' },
    }),
  }),
  'reviewed, not changed': challenged(),
  'reviewed, changed': challenged({ outcome: 'CHANGED' }),
  'eligible after an independent review': eligible({
    decision: aDecision({ isReplacement: true, isAfterReview: true }),
  }),
  'reconsidered, full assessment': challenged({ stage: 'RECONSIDERATION', outcome: 'FULL_ASSESSMENT' }),
  'positive Checklist before 18': screeningFacts('POSITIVE', { beginsOn: day('2027-01-12') }),
  'reconsidered before 18, full assessment': challenged(
    { stage: 'RECONSIDERATION', outcome: 'FULL_ASSESSMENT' },
    { beginsOn: day('2027-01-12') },
  ),
  'reconsidered, not changed': challenged({ stage: 'RECONSIDERATION' }, { reviewBy: null }),
  'reconsidered child, not changed': challenged(
    { stage: 'RECONSIDERATION' },
    { group: 'CYPCC', reviewBy: null, ...toMother },
  ),
  'plan refused': refusedPlan(),
  'plan refused, a child': refusedPlan({ group: 'CYPCC', ...toMother }),
  'plan refused, to a family': refusedPlan(toFamily),
  'plan reconsidered, changed': challenged({ stage: 'RECONSIDERATION', outcome: 'CHANGED', isOfPlan: true }),
  'plan reconsidered, not changed': challenged({ stage: 'RECONSIDERATION', isOfPlan: true }),
  'not accepted for review': challenged({ outcome: 'NOT_ACCEPTED' }),
  'to the family, eligible': eligible(toFamily),
  'to the family, not eligible': someFacts(toFamily),
};

describe('ELI-70 a letter to the family of a person who has died', () => {
  it.each(Object.entries(LETTERS))('is sorry, uses the past tense and plans nothing: %s', (_, facts) => {
    const words = wordsOf({ ...facts, ...toFamily });
    expect(words).toContain('We are sorry that Sam has died.');
    expect(words).not.toMatch(/Sam (is|has|needs|does|lives|plans) (?!died)/);
    expect(words).not.toMatch(/get in touch|indicative budget|full assessment\.$|check again/);
  });

  it('says that the person was eligible', () => {
    expect(wordsOf(eligible(toFamily))).toContain('Sam was eligible for NHS continuing healthcare.');
  });
});

describe('ADU-02 a letter about a Checklist before 18', () => {
  it.each(['positive Checklist before 18', 'reconsidered before 18, full assessment'])(
    'promises no 28 days: %s',
    (name) => {
      const words = wordsOf(LETTERS[name] ?? someFacts());
      expect(words).toContain('We aim to decide before 12 January 2027. This care can begin at 18.');
      expect(words).not.toMatch(/28 days (to decide|of)|within 28 days\./);
    },
  );
});

describe('PLN-21 the short letter of a refused plan', () => {
  it('asks to look again, and after a death names the complaint, as the letter does', () => {
    const short = (change: Partial<LetterFacts> = {}) => writeLetter(refusedPlan(change)).summary.join('\n');
    expect(short()).toContain('If you think this is wrong, ask us to look at it again.');
    expect(short(toFamily)).toContain('If you think this is wrong, you can make a complaint.');
    expect(short(toFamily)).not.toContain('look at it again');
  });
});

describe('ELI-70 a letter says the outcome first', () => {
  it.each([
    ['a request', 'We have your request for a personal health budget.'],
    ['a request of a child', 'We have the request for a personal health budget for Sam.'],
    ['positive Checklist', 'You need a full assessment for NHS continuing healthcare.'],
    ['negative Checklist', 'You do not need a full assessment for NHS continuing healthcare at this time.'],
    [
      'pre-assessment, needed',
      'Sam needs a full assessment for children and young people’s continuing care.',
    ],
    ['eligible', 'You are eligible for NHS continuing healthcare.'],
    ['eligible child', 'Sam is eligible for children and young people’s continuing care.'],
    ['eligible by local criteria', 'You are eligible for a personal health budget.'],
    ['not eligible', 'You are not eligible for NHS continuing healthcare at this time.'],
    ['reviewed, changed', 'We have changed our decision. You are eligible for NHS continuing healthcare.'],
    ['reviewed, not changed', 'We have reviewed our decision. It has not changed.'],
    ['reconsidered, full assessment', 'You need a full assessment for NHS continuing healthcare.'],
  ])('%s: %s', (name, outcome) => {
    const facts = LETTERS[name] ?? someFacts();
    const { blocks, summary } = writeLetter(facts);
    expect(blocks.find(({ kind }) => kind === 'lead')).toEqual({ kind: 'lead', text: outcome });
    expect(summary[0]).toBe(outcome);
    const heading = blocks.findIndex(({ kind }) => kind === 'heading');
    expect(blocks.findIndex(({ kind }) => kind === 'lead')).toBeLessThan(heading);
  });

  it('REQ-08: says of a request when it came, by when it is decided, and nothing of why or of a review', () => {
    const words = wordsOf(requested('2023-09-27'));
    expect(words).toContain('It reached us on 30 August 2023.');
    expect(words).toContain('We aim to decide by 27 September 2023.');
    expect(words).not.toMatch(/Why|do not agree|pays for in full/);
    expect(wordsOf(requested(null))).toContain(
      'You are eligible for NHS continuing healthcare. So next we will',
    );
  });

  it('quotes the reasons of the decider unchanged', () => {
    const reasons = 'First line.\n<b>Second</b> line: "as typed".';
    const { blocks } = writeLetter(someFacts({ decision: aDecision({ reasons }) }));
    expect(blocks).toContainEqual({ kind: 'quote', text: reasons });
    expect(textsOf(blocks)).toContain('Lee Hart decided this on 25 August 2023, for these reasons:');
  });

  it('gives the exceptional reasons if the decision differs from the recommendation', () => {
    const facts = someFacts({ decision: aDecision({ exceptionalReasons: 'New evidence came.' }) });
    expect(wordsOf(facts)).toContain('This differs from the team’s recommendation.');
    expect(writeLetter(facts).blocks).toContainEqual({ kind: 'quote', text: 'New evidence came.' });
    expect(wordsOf(someFacts())).not.toContain('recommendation');
  });

  it('AFT-01 names the council that is responsible for aftercare, and that it is free', () => {
    expect(wordsOf(LETTERS['eligible for aftercare'] ?? someFacts())).toContain(
      'The NHS and Wiltshire Council must give this care together. It is free.',
    );
    expect(wordsOf(eligible())).not.toContain('together. It is free');
  });

  it('COU-01 names the council that was asked and when, or why none was', () => {
    const [yes, no] = ['not eligible, nursing care', 'not eligible, no nursing care'].map(
      (name) => LETTERS[name] ?? someFacts(),
    );
    expect(wordsOf(yes ?? someFacts())).toContain(
      'Before we decided, we asked Wiltshire Council for its view. We did this on 3 June 2026.',
    );
    expect(writeLetter(no ?? someFacts()).blocks).toContainEqual({
      kind: 'quote',
      text: 'It did not answer.',
    });
    expect(wordsOf(someFacts())).not.toContain('council for its view');
  });

  it('NUR-01 says from when the NHS pays for nursing care and how much, or why not', () => {
    expect(wordsOf(LETTERS['not eligible, nursing care'] ?? someFacts())).toContain(
      'From 12 June 2026, the NHS pays the care home £267.68 a week for it.',
    );
    const refused = wordsOf(LETTERS['not eligible, no nursing care'] ?? someFacts());
    expect(refused).toContain('The NHS will not pay for it now. A nurse visits.');
    expect(refused).not.toContain('ask us about NHS-funded nursing care');
  });

  it('says why a full assessment was asked for against the tool', () => {
    const tool = { ...aTool('CHECKLIST', 'NEGATIVE'), referralRationale: 'The needs change fast.' };
    const facts = screeningFacts('POSITIVE', { tool });
    expect(writeLetter(facts).blocks).toContainEqual({ kind: 'quote', text: 'The needs change fast.' });
    expect(wordsOf(facts)).toContain('You need a full assessment');
  });

  it.each(Object.entries(LETTERS))('%s: names who helps, and addresses one reader', (_, facts) => {
    const words = wordsOf(facts);
    expect(words).toContain('An advocate can help you to speak up.');
    expect(words).toContain('Phone: 01632 960001');
    expect(words).toMatch(/Yours sincerely\nAsh Reed/);
    expect(words).not.toMatch(/undefined|null|\bNaN\b|\bdst\b|MDT|_/);
    if (!facts.isToPerson) expect(words).not.toMatch(/\b[Yy]ou (are|need|do not need) (eligible|a full)/);
  });

  it('calls the budget a right only if it is one', () => {
    expect(wordsOf(eligible())).toContain('You also have a legal right to a personal health budget:');
    expect(wordsOf(eligible({ hasRightToBudget: false }))).toContain(
      'You can have a personal health budget:',
    );
    expect(wordsOf(eligible())).toContain('indicative budget');
  });

  it('ELI-37: says that a fast track form is enough, and of every other that a person decides', () => {
    const fast = wordsOf(eligible({ tool: aTool('FAST_TRACK', null) }));
    expect(fast).toContain('The completed form is enough. No other assessment is needed.');
    expect(fast).not.toContain('The form does not make the decision.');
    expect(wordsOf(eligible())).toContain('The form does not make the decision. A person does.');
    expect(wordsOf(eligible())).not.toContain('is enough');
  });

  it('ELI-79: names no review and no day to a person who may be dying, unless the sender wants it', () => {
    const about = { kind: 'ELIGIBLE', group: 'CHC', challenge: null, person: { hasDied: false } } as const;
    const tool = aTool('FAST_TRACK', null);
    expect(namesReviewUnasked({ ...about, tool })).toBe(false);
    expect(namesReviewUnasked({ ...about, tool: aTool('DST', null) })).toBe(true);
    expect(namesReviewUnasked({ ...about, tool: aTool('DST', null), person: { hasDied: true } })).toBe(false);
    const [quiet, asked] = [false, true].map((isReviewNamed) => wordsOf(eligible({ tool, isReviewNamed })));
    const fromNext = (words = '') => words.slice(words.indexOf('What happens next'));
    expect(fromNext(quiet)).not.toMatch(/We will review|3 months|every year|\b\d{1,2} [A-Z][a-z]+ \d{4}\b/);
    expect(fromNext(quiet)).toContain('You can ask us to review this decision. If you agree');
    expect(asked).toContain('We will review your needs in about 3 months');
    expect(wordsOf(eligible({ isReviewNamed: false }))).not.toContain('We will review');
  });

  it.each(['S117', 'WHEELCHAIR'] as const)('ELI-79: has no such choice for %s, nor after a no', (group) => {
    const person = { hasDied: false };
    expect(canNameReview({ kind: 'ELIGIBLE', group, challenge: null, tool: null, person })).toBe(false);
    expect(canNameReview({ kind: 'NOT_ELIGIBLE', group: 'CHC', challenge: null, tool: null, person })).toBe(
      false,
    );
  });

  it('ELI-120: names independent advice and the leaflet, PALS, an advocate and an interpreter', () => {
    const factsIn = (facts: LetterFacts) =>
      writeLetter(facts).blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
    const terms = factsIn(someFacts()).map(({ term }) => term);
    const national = ['Patient advice (PALS)', 'Advocate', 'Interpreter'];
    expect(terms.slice(-5)).toEqual(['Independent advice', 'Leaflet', ...national]);
    expect(wordsOf(someFacts())).toContain('Beacon');
    const child = factsIn(someFacts({ group: 'CYPCC' })).map(({ term }) => term);
    expect(child.slice(-3)).toEqual(national);
    expect(child).not.toContain('Independent advice');
    const advice = { ...someFacts().advice, 'advice-pals': 'Ring 01632 960 100' };
    expect(wordsOf(someFacts({ advice }))).toContain('Patient advice (PALS): Ring 01632 960 100');
  });

  it('ELI-96: names nursing care with its days and rate, and a joint package with what the NHS pays for', () => {
    expect(wordsOf(LETTERS['not eligible, nursing care for a time'] ?? someFacts())).toContain(
      'From 12 June 2026 until 11 September 2026, the NHS pays the care home £267.68 a week for it.',
    );
    const joint = wordsOf(LETTERS['not eligible, joint package'] ?? someFacts());
    expect(joint).toContain('You will get a joint package of care.');
    expect(joint).toContain('This is what the NHS pays for: Two nights a week.');
    const child = wordsOf(LETTERS['not eligible child, joint package'] ?? someFacts());
    expect(child).toContain('Sam will get a joint package of care.');
    expect(wordsOf(someFacts())).not.toContain('joint package');
    const reviewed = wordsOf(challenged({}, { decision: aDecision({ nhsShare: 'Two nights a week.' }) }));
    expect(reviewed).toContain('This is what the NHS pays for: Two nights a week.');
    const nursing = { pence: 26_768, from: day('2026-06-12'), to: null };
    expect(wordsOf(challenged({}, { decision: aDecision({ nursing }) }))).toContain('£267.68 a week');
  });

  it('does not mention levels of need if the tool has none', () => {
    expect(wordsOf(eligible({ tool: aTool('FAST_TRACK', null) }))).not.toContain('levels of need');
  });
});

describe('ELI-71 a negative screening is reviewed by the commissioner, never by independent review', () => {
  it.each(['negative Checklist', 'pre-assessment, not needed', 'reconsidered, not changed'])('%s', (name) => {
    const words = wordsOf(LETTERS[name] ?? someFacts());
    expect(words).not.toMatch(/independent review|NHS England|local resolution|6 months/);
    expect(words).toContain('NHS complaints process');
  });

  it('says that there is no deadline to ask', () => {
    expect(wordsOf(screeningFacts('NEGATIVE'))).toContain('There is no deadline');
  });

  it.each([
    'positive Checklist',
    'pre-assessment, needed',
    'reconsidered, full assessment',
    'reviewed, changed',
  ])('%s does not say how to ask for a review', (name) =>
    expect(wordsOf(LETTERS[name] ?? someFacts())).not.toContain('If you do not agree'),
  );
});

describe('ELI-72 how to ask for a review of a decision, and by when', () => {
  it('names the day, local resolution, then independent review, then the Ombudsman', () => {
    const words = wordsOf(someFacts());
    expect(words).toContain('The deadline is 29 February 2024, 6 months from the date of this letter.');
    expect(words).toMatch(/local resolution[\s\S]*independent review[\s\S]*Ombudsman/);
  });

  it('after local resolution: independent review and its deadline', () => {
    const words = wordsOf(challenged());
    expect(words).toContain(
      'You can ask NHS England for an independent review. The deadline is 29 February 2024,',
    );
    expect(words).not.toContain('local resolution');
  });

  it('names the body that the commissioner has set', () => {
    const review = { ...someFacts().review, body: 'the Department of Health' };
    for (const facts of [someFacts({ review }), challenged({}, { review })]) {
      expect(wordsOf(facts)).toContain('ask the Department of Health for an independent review');
      expect(wordsOf(facts)).not.toContain('NHS England');
    }
  });
});

describe.each(OTHERS)('ELI-68 %s: reconsideration and the complaint, never local resolution', (group) => {
  const LOCAL = /local resolution|independent review|6 months|NHS England/i;
  const complaint = 'The deadline is 31 August 2024, 12 months from the date of this letter.';
  const others = { group, reviewBy: null };

  it('after a no: both, in writing too, and no day that the law does not set', () => {
    const words = wordsOf(someFacts(others));
    expect(words).toContain('You can ask us to look at this decision again.');
    expect(words).toContain('There is no deadline, but it helps if you ask soon.');
    expect(words).toContain('We aim to answer within 28 days.');
    expect(words).toContain('Call us, email us or write to us, or ask online if you can sign in.');
    expect(words).toContain(complaint);
    expect(words).not.toMatch(LOCAL);
    expect(writeLetter(someFacts(others)).summary).toContain(
      'If you think this is wrong, ask us to look at it again.',
    );
  });

  it('after a yes: the complaint alone', () => {
    const words = wordsOf(eligible(others));
    expect(words).toContain(complaint);
    expect(words).not.toMatch(LOCAL);
    expect(words).not.toContain('look at this decision again');
  });

  it('after a reconsideration that changed nothing: the complaint, then the Ombudsman', () => {
    const words = wordsOf(challenged({ stage: 'RECONSIDERATION' }, others));
    expect(words).toContain(complaint);
    expect(words).toContain('After our answer you can go to the Parliamentary and Health Service Ombudsman.');
    expect(words).not.toMatch(LOCAL);
    expect(words).not.toContain('look at this decision again');
  });

  it('has the ways of its own service and no other’s', () => {
    const words = wordsOf(someFacts(others));
    expect(/education, health and care \(EHC\) plan[\s\S]*mediation[\s\S]*SEND Tribunal/.test(words)).toBe(
      group === 'CYPCC',
    );
    expect(words.includes('complaint to the council')).toBe(group === 'S117');
  });
});

describe('REF-01 a letter of a referral', () => {
  it('promises no amount and no plan to a person who asked for no budget', () => {
    const words = wordsOf(eligible({ isReferral: true }));
    expect(words).toContain('If you want a budget, tell Jo Bell.');
    expect(words).not.toMatch(/indicative budget|about the plan/);
    expect(wordsOf(eligible())).toContain('indicative budget');
  });
});

describe('ELI-27 the time to decide', () => {
  it('begins with the assessment, or goes on from the form that was wrong', () => {
    expect(wordsOf(screeningFacts('POSITIVE'))).toContain('We aim to decide within 28 days.');
    const reconsidered = { stage: 'RECONSIDERATION', outcome: 'FULL_ASSESSMENT' } as const;
    const words = wordsOf(challenged(reconsidered));
    expect(words).toContain('We count the 28 days to decide from the day we first got the form.');
    expect(words).not.toContain('We aim to decide');
  });
});

describe('PLN-20 the letter on a plan that was reconsidered', () => {
  it('says that it is about the plan, and promises no eligibility, review or refund', () => {
    const words = wordsOf(LETTERS['plan reconsidered, changed'] ?? someFacts());
    expect(words).toContain('We have changed our decision on the plan. The plan can go on.');
    expect(words).toContain('Jo Bell will get in touch to change the plan with you.');
    expect(words).not.toMatch(/eligible|refund|after about 3 months/);
  });

  it('names the complaint where nothing changed, and no further review', () => {
    const words = wordsOf(LETTERS['plan reconsidered, not changed'] ?? someFacts());
    expect(words).toContain('We have reviewed our decision on the plan. It has not changed.');
    expect(words).toContain('NHS complaints process');
    expect(words).not.toMatch(/independent review|local resolution/);
  });
});

describe('ELI-74 care costs', () => {
  it('says that costs may be refunded after a late yes, and promises no sum and no day', () => {
    const words = wordsOf(eligible({ isLate: true, isDelayRefundOffered: true }));
    expect(words).toContain('We may refund care that was paid for while you waited.');
    expect(words).toContain('Our finance team will check the dates');
    expect(words).not.toMatch(/29th|day 29|£/);
  });

  it('says so after a yes on the last of the 28 days, and is not sorry: it was in time', () => {
    const words = wordsOf(eligible({ isDelayRefundOffered: true }));
    expect(words).toContain('We may refund care that was paid for while you waited.');
    expect(words).not.toContain('we are sorry');
  });

  it.each([
    ['the commissioner’s own', challenged({ outcome: 'CHANGED' })],
    ['an independent', eligible({ decision: aDecision({ isReplacement: true, isAfterReview: true }) })],
  ])('says so, and is sorry, after %s review made a no a yes', (_review, facts) => {
    const words = wordsOf(facts);
    expect(words).toContain('Our earlier decision was not right. We are sorry.');
    expect(words).toContain('We may refund');
  });

  it('is sorry for a late no, and does not mention money', () => {
    const words = wordsOf(someFacts({ isLate: true }));
    expect(words).toContain('we are sorry');
    expect(words).not.toMatch(/refund/);
  });

  it('says nothing if in time or for another service', () => {
    expect(wordsOf(eligible())).not.toMatch(/refund/);
    expect(wordsOf(eligible({ isLate: true, isDelayRefundOffered: true, group: 'CYPCC' }))).not.toMatch(
      /refund/,
    );
  });
});

describe('ELI-78 plain English', () => {
  it.each(Object.entries(LETTERS))('%s can be read at the age of 9 to 11', (_, facts) => {
    const { blocks } = writeLetter(facts);
    const ours = textsOf(blocks.filter(({ kind }) => kind !== 'quote' && kind !== 'facts')).slice(2);
    expect(gradeOf(ours.join('. '))).toBeLessThan(5);
    for (const words of ours) expect.soft(gradeOf(words), words).toBeLessThan(10);
    expect(longestSentence(ours.join('. '))).toBeLessThanOrEqual(26);
  });

  it('would notice officialese', () => {
    const office =
      'Notwithstanding the aforementioned determination, eligibility considerations necessitate multidisciplinary re-evaluation.';
    expect(gradeOf(office)).toBeGreaterThan(15);
  });
});

function aTool(tool: NonNullable<LetterFacts['tool']>['tool'], indication: string | null) {
  const by = { completedByName: 'Jo Bell', profession: null, referralRationale: null };
  return { ...by, tool, kindsOfNeed: 11, completedOn: day('2023-08-20'), indication };
}

function aDecision(change: Partial<NonNullable<LetterFacts['decision']>>) {
  const made = { decidedOn: day('2023-08-25'), deciderName: 'Lee Hart', reasons: 'The needs are steady.' };
  const none = {
    exceptionalReasons: null,
    aftercareCouncil: null,
    consultation: null,
    nursing: null,
    nhsShare: null,
  };
  return { ...made, ...none, isReplacement: false, isAfterReview: false, ...change };
}

describe('SET-05: how to reach the commissioner', () => {
  const reached = { name: 'NHS Test ICB', phone: '01632 960001', email: 'phb@test.invalid' };

  it('gives the hours and the address where they are set', () => {
    const hours = 'Monday to Friday, 9am to 5pm';
    const letter = wordsOf(
      eligible({ commissioner: { ...reached, hours, address: '1 High Street, Oldtown' } }),
    );
    expect(letter).toContain(
      `Phone: 01632 960001\nWhen to call: ${hours}\nEmail: phb@test.invalid\nWrite to: 1 High`,
    );
  });

  it('leaves out what is not set, and hours without a phone', () => {
    const bare = { ...reached, phone: null, email: null, hours: 'Mondays', address: null };
    const letter = wordsOf(eligible({ commissioner: bare }));
    for (const term of ['Phone:', 'When to call:', 'Email:', 'Write to:']) expect(letter).not.toContain(term);
  });
});
