import { describe, expect, it } from 'vitest';
import { rightForPerson } from '@/components/case/right-text';
import { caseStory, type Story } from '@/components/home/case-story';
import { timeSentence } from '@/components/home/forecast-words';
import { day } from '@/lib/core/plain-date';
import { hardSentences, measuredText, pageGrade } from '../../support/reading-grade';

const states: Story['state'][] = ['REQUESTED', 'DECLINED', 'REFUSED', 'ELIGIBLE', 'INDICATIVE_SET', 'PLANNING', 'PLAN_SUBMITTED',
  'CHANGES_REQUESTED', 'APPROVED', 'ACTIVE', 'SUSPENDED', 'ENDED']; // biome-ignore format: one list
const statuses = ['ON_TRACK', 'SPENDING_FAST', 'SPENDING_SLOWLY', 'ALL_SPENT', 'ENDED'] as const;
const year = { startsOn: day('2026-06-01'), endsOn: day('2027-05-30') };
const against = (status: (typeof statuses)[number], about: string | null) =>
  timeSentence({ status, percentSpent: 49 }, year, { about, today: day('2026-12-08') });
const given = { origin: 'REQUEST', askedOn: '2 March 2026', dueOn: '30 March 2026', isLate: false } as const;
const service = 'NHS continuing healthcare';
const story = {
  ...given,
  service,
  isReferred: false,
  contactName: 'Jo Field',
  indicative: '£1,000.00',
  hasBudget: true,
};
const storyText = (of: Partial<Story> & Pick<Story, 'state'>, name: string | null) =>
  Object.values(caseStory({ ...story, ...of }, name)).join(' ');

describe('the words for where a case has got to', () => {
  it.each(states)('%s: speaks of Alice to a representative, and to her as you', (state) => {
    for (const indicative of [null, '£1,000.00']) {
      expect(storyText({ state, indicative }, 'Alice')).not.toMatch(/\byour?\b/i);
      expect(storyText({ state, indicative }, null)).not.toContain('Alice');
    }
  });

  it('REF-01: of a referral, what is checked, and no budget that was not asked for', () => {
    const of = (state: Story['state']) => storyText({ state, origin: 'REFERRAL' }, null);
    expect(of('REQUESTED')).toContain('We are checking if you can get NHS continuing healthcare');
    expect(of('ELIGIBLE')).toContain('You can ask for a personal health budget now.');
    expect(of('ELIGIBLE')).not.toContain('how much money');
    expect(of('REFUSED')).toContain('you cannot get NHS continuing healthcare now');
  });

  it('REF-02: of a request that waits, that the referral comes first', () => {
    expect(storyText({ state: 'REQUESTED', isReferred: true }, 'Alice')).toContain(
      'We are checking first if Alice can get NHS continuing healthcare.',
    );
  });

  it('names the person', () => {
    expect(caseStory({ ...story, state: 'PLANNING' }, 'Alice').heading).toBe('We are writing Alice’s plan');
    expect(caseStory({ ...story, state: 'APPROVED' }, null).heading).toBe('Your plan is approved');
    expect(rightForPerson('LOCAL_OFFER', 'Alice')).toContain('gives Alice a right');
  });

  it('promises no day that is over', () => {
    expect(storyText({ state: 'APPROVED' }, null)).toContain('start your budget by 30 March 2026.');
    const late = storyText({ state: 'APPROVED', isLate: true }, null);
    expect(late).toContain('start your budget. This is late: it was due by 30 March 2026. Ask Jo Field why.');
  });

  it('says of a case that ended before its budget that no budget began', () => {
    expect(storyText({ state: 'ENDED', hasBudget: false }, null)).toContain('closed before a budget started');
  });
});

describe('the words for the money against the time', () => {
  it.each(statuses)('%s: name the person to a representative', (status) => {
    const sentence = against(status, 'Alice')?.replace('If you are worried', '');
    expect(sentence ?? '').not.toMatch(/\byour?\b/i);
  });

  it.each(['ON_TRACK', 'SPENDING_FAST', 'SPENDING_SLOWLY'] as const)('%s: says why', (status) => {
    expect(against(status, null)).toContain('27 of 52 weeks have gone, and 49% of the money is spent.');
  });
});

describe('the words of the holder’s home', () => {
  const rights = ['RIGHT_TO_HAVE', 'RIGHT_TO_ASK_ONLY', 'LOCAL_OFFER'] as const;
  const blocks = [null, 'Alice'].flatMap((name) => [
    ...states.flatMap((state) => [
      ...Object.values(caseStory({ ...story, state }, name)),
      ...Object.values(caseStory({ ...story, state, isLate: true, indicative: null, origin: 'OFFER' }, name)),
      ...Object.values(caseStory({ ...story, state, isReferred: true }, name)),
      ...Object.values(caseStory({ ...story, state, origin: 'REFERRAL' }, name)),
    ]),
    ...statuses.map((status) => against(status, name) ?? ''),
    ...rights.map((right) => rightForPerson(right, name)),
  ]);

  it('are under grade 4 as a whole, and no sentence is above 6', () => {
    const measured = blocks.map(measuredText);
    expect(pageGrade(measured)).toBeLessThan(4);
    expect(measured.flatMap((block) => hardSentences(block, 6))).toEqual([]);
  });
});
