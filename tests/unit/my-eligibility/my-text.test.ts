import { describe, expect, it } from 'vitest';
import { answerText, restsOn } from '@/components/my-eligibility/my-answer-text';
import { meaningText } from '@/components/my-eligibility/my-meaning-text';
import { daysAway, dueText, nowText } from '@/components/my-eligibility/my-now-text';
import { recordName, whenText } from '@/components/my-eligibility/my-record-text';
import { endText, reviewText, stageText, whatFollows } from '@/components/my-eligibility/my-review-text';
import { CHALLENGE_STAGES } from '@/lib/case/rules/challenge-stage';
import { PHB_GROUPS } from '@/lib/case/rules/groups';
import type { NextInEligibility } from '@/lib/case/rules/what-next';
import type { NextStage, OpenStage } from '@/lib/challenge/rules/challenge';
import { day } from '@/lib/core/plain-date';
import { pronounsFor } from '@/lib/core/pronouns';
import { CARE_OUTCOMES } from '@/lib/eligibility/rules/care-outcome';
import type { MyCase } from '@/lib/home/queries/my-case';
import { gradeOf, hardSentences, longestSentence, measuredText } from '../../support/reading-grade';

const today = day('2026-04-01');
const abouts = [pronounsFor(null), pronounsFor('Alice')];
const answers = ['ELIGIBLE', 'NOT_ELIGIBLE', 'SCREENED_OUT', 'WAITING', 'CLOSED'] as const;
const bases = ['RECORDED_ELSEWHERE', 'RECOMMENDATION', 'FAST_TRACK', 'LOCAL_CRITERIA', 'CHALLENGE', 'REASSESSMENT'] as const; // biome-ignore format: one line
const rights = ['RIGHT_TO_HAVE', 'RIGHT_TO_ASK_ONLY', 'LOCAL_OFFER'] as const;
const tools = [
  'CHECKLIST',
  'DST',
  'FAST_TRACK',
  'CHILD_PRE_ASSESSMENT',
  'CHILD_DST',
  'LOCAL_CRITERIA',
] as const;
const reasons = ['nothing-yet', 'screened-in', 'referred-anyway', 'looked-again'] as const;

const steps: NextInEligibility[] = [
  ...reasons.map((reason) => ({ kind: 'start', tools: ['DST'], reason }) as const),
  ...tools.flatMap((tool) => [
    { kind: 'continue', assessmentId: 'a', tool } as const,
    { kind: 'decide', assessmentId: 'a', tool } as const,
  ]),
  { kind: 'answer-questions', assessmentId: 'a', tool: 'DST' },
  { kind: 'put-care-in-place', assessmentId: 'a' },
  { kind: 'send-letter' },
  { kind: 'send-screening-letter' },
  { kind: 'consider-nursing' },
  { kind: 'wait-for-referral', caseId: 'r', receivedOn: today },
];

const open = (
  stage: (typeof CHALLENGE_STAGES)[number],
  counts: 'LETTER' | 'DECISION' | null,
  about: OpenStage['about'] = 'DECISION',
): OpenStage => ({
  kind: 'open',
  stage,
  about,
  aboutId: 'd',
  previousId: null,
  since: today,
  limit: counts && { from: today, counts, lastDay: day('2026-10-01') },
});
const reviews: NextStage[] = [
  ...CHALLENGE_STAGES.flatMap((stage) => [open(stage, null), open(stage, 'LETTER'), open(stage, 'DECISION')]),
  open('RECONSIDERATION', null, 'SCREENING'),
  open('RECONSIDERATION', null, 'PLAN'),
  { kind: 'running', stage: 'LOCAL_RESOLUTION', challengeId: 'c', instead: open('INDEPENDENT_REVIEW', null) },
  { kind: 'complaint' },
  { kind: 'end' },
];
const settings = { body: 'NHS England', complaintMonths: 12, answerDays: 28 };
const reviewed = (group: MyCase['group'], on = today) => ({ group, today: on, settings });

const clocks = [
  { kind: 'CHC_DECISION', dueOn: day('2026-04-20'), dueAt: null },
  { kind: 'SEND_DECISION_LETTER', dueOn: day('2026-03-20'), dueAt: null },
  { kind: 'SEND_SCREENING_LETTER', dueOn: day('2026-03-16'), dueAt: null },
  { kind: 'ELIGIBILITY_REVIEW', dueOn: day('2026-06-20'), dueAt: null },
] as const;
const myCase = { clocks: [...clocks], practitionerName: 'Priya Nair', today };
const decision: NonNullable<MyCase['decision']> = {
  id: 'd',
  outcome: 'ELIGIBLE',
  basis: 'RECOMMENDATION',
  reasons: '',
  exceptionalReasons: null,
  deciderName: 'Sam',
  on: '3 March 2026',
};

/** Every fixed sentence on the person’s pages, each block as it is read. */
const blocks: string[] = [
  ...abouts.flatMap((about) => [
    ...PHB_GROUPS.flatMap((group) => [
      ...answers.map((answer) => answerText({ answer, group }, about).text),
      ...answers.flatMap((answer) =>
        rights.map((right) =>
          meaningText(
            { answer, group, right, decision, restsOn: null, clocks: [...clocks], today: day('2026-06-20') },
            about,
          ).join(' '),
        ),
      ),
    ]),
    ...steps.map((next) => nowText({ ...myCase, next: [next] }, about).join(' ')),
  ]),
  ...bases.map(restsOn),
  ...(['NOW', 'COMING', 'ENDED'] as const).map((status) =>
    whenText({ status, from: '12 June 2023', to: status === 'ENDED' ? '30 June 2026' : null }),
  ),
  ...PHB_GROUPS.flatMap((framework) =>
    CARE_OUTCOMES.map((outcome) => `${recordName({ outcome, framework })}.`),
  ),
  ...PHB_GROUPS.flatMap((group) =>
    reviews.flatMap((review) => [
      reviewText(review, reviewed(group))?.texts.join(' ') ?? '',
      reviewText(review, reviewed(group, day('2027-01-01')))?.texts.join(' ') ?? '',
    ]),
  ),
  ...CHALLENGE_STAGES.flatMap((stage) => [
    ...whatFollows(stage, { settings }),
    ...(['SCREENING', 'DECISION', 'PLAN'] as const).flatMap((about) =>
      [true, false].map((isOver) => stageText({ stage, about }, isOver)),
    ),
  ]),
  ...(['STANDS', 'CHANGED', 'FULL_ASSESSMENT', 'WITHDRAWN', 'NOT_ACCEPTED', 'DELAYED'] as const).flatMap(
    (end) => [endText(end, 'DECISION'), endText(end, 'PLAN')],
  ),
].filter(Boolean);

describe('the words on the person’s pages', () => {
  it('are short: no sentence has more than 22 words', () => {
    expect(blocks.filter((block) => longestSentence(block) > 22)).toEqual([]);
  });

  it('are plain: the whole is under grade 4', () => {
    expect(gradeOf(measuredText(blocks.join('. ')))).toBeLessThan(4);
  });

  it('have no sentence much harder than that, names of services aside', () => {
    expect(blocks.flatMap((block) => hardSentences(measuredText(block), 6))).toEqual([]);
  });

  it('count the days, and say when something is late and whom to ask', () => {
    expect([0, 1, 2, 60].map(daysAway)).toEqual(['today', 'tomorrow', 'in 2 days', 'in 60 days']);
    expect([61, 154].map(daysAway)).toEqual(['about 2 months away', 'about 5 months away']);
    expect(dueText('We should decide', day('2026-04-13'), today, 'Priya')).toBe(
      'We should decide by 13 April 2026 (in 12 days).',
    );
    expect(dueText('We should decide', today, today, 'Priya')).toMatch(/\(today\)/);
    expect(dueText('We should decide', day('2026-03-31'), today, 'Priya')).toBe(
      'This is late. It was due by 31 March 2026. Ask Priya why.',
    );
  });

  it('offer a way to ask online until the last day, and another way after it', () => {
    const review = open('LOCAL_RESOLUTION', 'LETTER');
    const on = (last: string) => reviewText(review, reviewed('CHC', day(last)));
    expect(on('2026-10-01')).toMatchObject({ ask: 'Ask for a review' });
    expect(on('2026-10-02')).toMatchObject({ isLate: true });
    expect(on('2026-10-02')?.ask).toBeUndefined();
    expect(reviewText(open('OMBUDSMAN', null), reviewed('CHC'))).toMatchObject({ isOmbudsman: true });
  });

  it('offer independent review in place of one that takes too long, by the body that is set', () => {
    const late: NextStage = {
      kind: 'running',
      stage: 'LOCAL_RESOLUTION',
      challengeId: 'c',
      instead: open('INDEPENDENT_REVIEW', null),
    };
    const shown = reviewText(late, { ...reviewed('CHC'), settings: { ...settings, body: 'the Department' } });
    expect(shown).toMatchObject({ ask: 'Ask for an independent review' });
    expect(shown?.texts.join(' ')).toContain('It is done by the Department.');
    expect(reviewText({ ...late, instead: null }, reviewed('CHC'))).toBeNull();
  });

  it.each(PHB_GROUPS.filter((group) => group !== 'CHC'))(
    'ELI-68 give %s no last day but that of a complaint',
    (group) => {
      const words = reviewText(open('RECONSIDERATION', null), reviewed(group))?.texts.join(' ') ?? '';
      expect(words).toContain('There is no deadline');
      expect(words).toContain('The deadline is 12 months after our letter.');
      expect(words).not.toMatch(/6 months|local resolution|independent/);
      expect(words.includes('SEND Tribunal')).toBe(group === 'CYPCC');
      expect(words.includes('council must give')).toBe(group === 'S117');
      const after = reviewText(open('OMBUDSMAN', null), reviewed(group));
      expect(after?.texts[0]).toContain('make a complaint');
    },
  );
});

describe('ELI-79: the review to come, on the person’s own page', () => {
  const meaning = (kind: 'ELIGIBILITY_REVIEW' | 'FAST_TRACK_REVIEW', today = '2026-06-20') =>
    meaningText(
      {
        answer: 'ELIGIBLE',
        group: 'CHC',
        right: 'RIGHT_TO_HAVE',
        decision,
        restsOn: null,
        clocks: [{ kind, dueOn: day('2026-06-20'), dueAt: null }],
        today: day(today),
      },
      pronounsFor(null),
    ).join(' ');

  it('is named with its day, and after a fast track not at all', () => {
    expect(meaning('ELIGIBILITY_REVIEW')).toContain('We will review your needs by 20 June 2026');
    expect(meaning('ELIGIBILITY_REVIEW', '2026-06-21')).toContain(
      'We should have looked at your needs again by 20 June 2026. We are sorry that this is late.',
    );
    expect(meaning('FAST_TRACK_REVIEW')).not.toMatch(/review|June/);
  });
});
