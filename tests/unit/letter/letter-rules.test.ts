import { describe, expect, it } from 'vitest';
import { PHB_GROUPS } from '@/lib/case/rules/groups';
import { day } from '@/lib/core/plain-date';
import { formatsText, letterNeeds, printPointsOf, type StatedNeeds } from '@/lib/letter/rules/formats';
import { type LetterSubjectFacts, letterSubjects } from '@/lib/letter/rules/letter-subjects';
import { copyReaders, letterReaders, type Others } from '@/lib/letter/rules/readers';
import { reviewBy } from '@/lib/letter/rules/review-by';
import { checkSentDay } from '@/lib/letter/rules/sent-day';
import type { CapacityMatter } from '@/lib/person/rules/capacity';
import { type Needs, NO_NEEDS } from '@/lib/person/rules/needs';
import type { Sharing } from '@/lib/person/rules/sharing';

const decision = { kind: 'NOT_ELIGIBLE', group: 'CHC', challenge: null } as const;

describe('ELI-72 the last day to ask', () => {
  it.each([
    ['CK-19', '2023-08-31', '2024-02-29'],
    ['CK-20', '2023-09-30', '2024-03-30'],
    ['a common year', '2022-08-31', '2023-02-28'],
  ])('%s: sent %s, until %s', (_, sentOn, until) => {
    expect(reviewBy(decision, day(sentOn))).toBe(until);
  });

  it.each(['ELIGIBLE', 'CHECKLIST_POSITIVE', 'CHECKLIST_NEGATIVE', 'PRE_ASSESSMENT'] as const)(
    '%s has none',
    (kind) => {
      expect(reviewBy({ ...decision, kind }, day('2023-01-01'))).toBeNull();
    },
  );

  it.each(PHB_GROUPS.filter((group) => group !== 'CHC'))('%s has none: no law sets one', (group) => {
    for (const kind of ['ELIGIBLE', 'NOT_ELIGIBLE'] as const)
      expect(reviewBy({ ...decision, kind, group }, day('2023-01-01'))).toBeNull();
  });

  it.each([
    ['CHC', 'LOCAL_RESOLUTION', 'STANDS', '2023-07-01'],
    ['CHC', 'LOCAL_RESOLUTION', 'NOT_ACCEPTED', '2023-07-01'],
    ['CHC', 'LOCAL_RESOLUTION', 'CHANGED', null],
    ['CHC', 'RECONSIDERATION', 'STANDS', null],
    ['CYPCC', 'RECONSIDERATION', 'STANDS', null],
  ] as const)('%s %s %s: %s', (group, stage, outcome, until) => {
    const challenge = { stage, outcome, askedOn: day('2022-12-01'), isOfPlan: false };
    expect(reviewBy({ kind: 'CHALLENGE_OUTCOME', group, challenge }, day('2023-01-01'))).toBe(until);
  });
});

it.each([
  ['2023-08-24', 'sent-before-decided'],
  ['2023-08-25', 'ok'],
  ['2023-09-01', 'ok'],
  ['2023-09-02', 'sent-in-future'],
])('ELI-73 decided on 25 August, today 1 September, sent %s: %s', (sentOn, kind) => {
  const result = checkSentDay(day(sentOn), day('2023-08-25'), day('2023-09-01'));
  expect(result.ok ? 'ok' : result.error.kind).toBe(kind);
});

describe('ELI-75 the subjects of letters', () => {
  const nothing: LetterSubjectFacts = {
    phbCase: { id: 'case', askedOn: day('2026-03-03') },
    clocks: [],
    assessments: [],
    decisions: [],
    challenges: [],
    refusedPlans: [],
    nursingAnswers: [],
    letters: [],
  };
  const screening = {
    id: 's1',
    tool: 'CHECKLIST',
    state: 'COMPLETED',
    completedOn: day('2026-03-01'),
    indication: 'NEGATIVE',
    isReferredAnyway: false,
  };
  const made: LetterSubjectFacts['decisions'][number] = {
    id: 'd1',
    outcome: 'NOT_ELIGIBLE',
    basis: 'RECOMMENDATION',
    decidedOn: day('2026-04-01'),
    supersedesId: null,
  };
  const ended = {
    id: 'c1',
    stage: 'LOCAL_RESOLUTION',
    outcome: { id: 'o1', outcome: 'STANDS', decidedOn: day('2026-05-01'), newDecisionId: null },
  };
  const kinds = (change: Partial<LetterSubjectFacts>) =>
    letterSubjects({ ...nothing, ...change }).map(({ kind, subjectId, letterId }) =>
      [kind, subjectId, letterId].join(' ').trim(),
    );

  it('REQ-08: has a request until any letter or decision has answered it, and the letter about it', () => {
    const clock = { kind: 'ACKNOWLEDGE_REQUEST', endedOn: null } as const;
    expect(kinds({ clocks: [clock] })).toEqual(['REQUEST_RECEIVED case']);
    expect(kinds({ clocks: [{ ...clock, endedOn: day('2026-03-05') }] })).toEqual([]);
    const letters = [{ id: 'l1', kind: 'REQUEST_RECEIVED', subjectId: 'case' }] as const;
    expect(kinds({ letters })).toEqual(['REQUEST_RECEIVED case l1']);
  });

  it('PLN-21: has a refused plan while the case waits at it, and after that only a letter that was sent', () => {
    const plan = { id: 'p1', on: day('2026-06-01'), isInForce: true };
    expect(kinds({ refusedPlans: [plan] })).toEqual(['PLAN_REFUSED p1']);
    const changed = { refusedPlans: [{ ...plan, isInForce: false }] };
    expect(kinds(changed)).toEqual([]);
    const letters = [{ id: 'l1', kind: 'PLAN_REFUSED', subjectId: 'p1' }] as const;
    expect(kinds({ ...changed, letters })).toEqual(['PLAN_REFUSED p1 l1']);
  });

  it.each([
    [{}, ['CHECKLIST_NEGATIVE s1']],
    [{ indication: 'POSITIVE' }, ['CHECKLIST_POSITIVE s1']],
    [{ isReferredAnyway: true }, ['CHECKLIST_POSITIVE s1']],
    [{ tool: 'CHILD_PRE_ASSESSMENT' }, ['PRE_ASSESSMENT s1']],
    [{ tool: 'DST' }, []],
    [{ state: 'OPEN', completedOn: null }, []],
    [{ state: 'WITHDRAWN' }, []],
  ])('a screening with %o: %j', (change, expected) => {
    expect(kinds({ assessments: [{ ...screening, ...change }] })).toEqual(expected);
  });

  it('has the decision in force, and none that was replaced or made elsewhere', () => {
    expect(kinds({ decisions: [made] })).toEqual(['NOT_ELIGIBLE d1']);
    const later = { ...made, id: 'd2', outcome: 'ELIGIBLE', supersedesId: 'd1' } as const;
    expect(kinds({ decisions: [made, later] })).toEqual(['ELIGIBLE d2']);
    expect(kinds({ decisions: [{ ...made, basis: 'RECORDED_ELSEWHERE' }] })).toEqual([]);
  });

  it('has one letter for the outcome of a challenge and the decision that came from it', () => {
    const changed = { ...ended, outcome: { ...ended.outcome, outcome: 'CHANGED', newDecisionId: 'd2' } };
    const later = { ...made, id: 'd2', outcome: 'ELIGIBLE', basis: 'CHALLENGE', supersedesId: 'd1' } as const;
    expect(kinds({ decisions: [made, later], challenges: [changed] })).toEqual(['CHALLENGE_OUTCOME o1']);
  });

  it('leaves their letters to NHS England and the Ombudsman, but has the decision that followed', () => {
    const review = {
      ...ended,
      stage: 'INDEPENDENT_REVIEW',
      outcome: { ...ended.outcome, outcome: 'CHANGED', newDecisionId: 'd2' },
    };
    const later = { ...made, id: 'd2', outcome: 'ELIGIBLE', basis: 'CHALLENGE', supersedesId: 'd1' } as const;
    expect(kinds({ decisions: [made, later], challenges: [review] })).toEqual(['ELIGIBLE d2']);
  });

  it('has no open or withdrawn challenge', () => {
    expect(kinds({ challenges: [{ ...ended, outcome: null }] })).toEqual([]);
    expect(
      kinds({ challenges: [{ ...ended, outcome: { ...ended.outcome, outcome: 'WITHDRAWN' } }] }),
    ).toEqual([]);
  });

  it('is in the order of their days, each with the letter that was sent', () => {
    const letters = [{ id: 'l1', kind: 'CHECKLIST_NEGATIVE', subjectId: 's1' }] as const;
    expect(kinds({ assessments: [screening], decisions: [made], challenges: [ended], letters })).toEqual([
      'CHECKLIST_NEGATIVE s1 l1',
      'NOT_ELIGIBLE d1',
      'CHALLENGE_OUTCOME o1',
    ]);
  });
});

describe('ELI-76 the format a person needs', () => {
  const nothing = { contactMethod: null, informationFormat: null, professional: null, support: null };
  const stated = (change: Partial<StatedNeeds>): StatedNeeds => ({
    needs: null,
    recordedBefore: nothing,
    deathNote: null,
    ...change,
  });
  const chosen = (needs: Partial<Needs>) => letterNeeds(stated({ needs: { ...NO_NEEDS, ...needs } }), false);

  it.each([
    'No need for large print',
    'not braille',
    'Size 18 font',
    'Welsh',
    'Urdu please',
    'Large print 20 point',
  ])('guesses nothing from “%s”: it is shown to be confirmed, and asks for no step', (words) => {
    const before = stated({ recordedBefore: { ...nothing, informationFormat: words } });
    expect(letterNeeds(before, false)).toEqual({ kind: 'to-confirm', lines: [`Information: ${words}`] });
    expect(printPointsOf(before)).toBeNull();
    expect(formatsText(before, false)).toBe(`Recorded before, not confirmed. Information: ${words}`);
  });

  it('asks of the sender what each choice says, once', () => {
    expect(chosen({ formats: ['LARGE_PRINT'], printPoints: 24 })).toEqual({
      kind: 'chosen',
      lines: ['Large print: 24 point'],
      steps: ['Print the large print PDF single-sided, at full size.'],
    });
    expect(chosen({ language: 'URDU', languageUses: ['LETTERS'] })).toMatchObject({
      lines: ['Letters in Urdu'],
      steps: [expect.stringMatching(/^Arrange a translation before you send the letter/)],
    });
    const both = chosen({ support: ['BSL_INTERPRETER', 'DEAFBLIND_INTERPRETER'] });
    expect(both).toMatchObject({ steps: ['Offer to go through the letter with an interpreter.'] });
    expect(chosen({ language: 'WELSH', languageUses: ['INTERPRETER'] })).toMatchObject({ steps: [] });
  });

  it('distinguishes not asked from no such need, and writes to a family as the record of the death says', () => {
    expect(formatsText(stated({}), false)).toBe('Not asked yet');
    expect(formatsText(stated({ needs: NO_NEEDS }), false)).toBe('No special format needed');
    const asked = stated({ recordedBefore: { ...nothing, contactMethod: '' } });
    expect(letterNeeds(asked, false)).toEqual({
      kind: 'to-confirm',
      lines: ['Contact: asked, no such need'],
    });
    const dead = stated({ needs: { ...NO_NEEDS, formats: ['BRAILLE'] }, deathNote: 'Phone first' });
    expect(formatsText(dead, true)).toBe('Contact: Phone first');
  });

  it('has room for the longest needs', () => {
    const long = 'é'.repeat(200);
    const recordedBefore = {
      contactMethod: long,
      informationFormat: long,
      professional: long,
      support: long,
    };
    expect(formatsText(stated({ recordedBefore }), false).length).toBeLessThanOrEqual(400);
  });
});

describe('ELI-77 who gets the letter', () => {
  const person = {
    name: 'Alice Demo',
    dateOfBirth: day('2010-03-01'),
    address: ['1 Test Street'],
    hasDied: false,
  };
  const representatives = [{ id: 'a1', name: 'Mary Demo' }];
  const none: Others = { representatives, afterDeath: null, sharing: [], found: [] };
  const readersOn = (on: string, others: Partial<Others> = {}) =>
    letterReaders(person, { ...none, ...others }, day(on)).map((one) => one.to);
  const copiesOn = (on: string, others: Partial<Others> = {}, to = 'PERSON') =>
    copyReaders(person, { ...none, ...others }, { on: day(on), to }).map((one) => one.to);
  const karin: Sharing = {
    id: 's1',
    kind: 'COPIES',
    sharedWith: 'Karin Demo',
    relationship: 'Parent',
    agreedOn: day('2026-03-20'),
    isWithdrawn: false,
  };
  const lacks = (matter: CapacityMatter): Partial<Others> => ({
    found: [{ matter, finding: 'LACKS', assessedOn: day('2026-03-01') }],
  });

  it.each([
    ['2026-02-28', ['a1', 'PARENT_OR_CARER']],
    ['2026-03-01', ['PERSON']],
    ['2028-02-29', ['PERSON']],
    ['2028-03-01', ['PERSON', 'a1']],
  ])('born on 1 March 2010, on %s: %j', (on, expected) => {
    expect(readersOn(on)).toEqual(expected);
  });

  it('PER-34: at 16 and 17 is another only by recorded lack of capacity for that', () => {
    expect(readersOn('2026-03-01', lacks('SHARING'))).toEqual(['PERSON', 'a1', 'PARENT_OR_CARER']);
    expect(readersOn('2026-03-01', lacks('PLAN'))).toEqual(['PERSON', 'a1']);
    expect(readersOn('2026-03-01', lacks('MONEY'))).toEqual(['PERSON']);
    expect(readersOn('2028-03-01', lacks('SHARING'))).toEqual(['PERSON', 'a1']);
  });

  it('PER-34: or by the young person’s agreement, from its day and not once it is withdrawn', () => {
    const letters: Sharing = { ...karin, kind: 'LETTERS' };
    expect(readersOn('2026-03-19', { sharing: [letters] })).toEqual(['PERSON']);
    expect(readersOn('2026-03-20', { sharing: [letters] })).toEqual(['PERSON', 's1']);
    expect(readersOn('2026-03-20', { sharing: [{ ...letters, isWithdrawn: true }] })).toEqual(['PERSON']);
  });

  it('PER-34: copies go to whom they agreed for copies, who is no reader of the letter itself', () => {
    expect(readersOn('2026-03-20', { sharing: [karin] })).toEqual(['PERSON']);
    expect(copiesOn('2026-03-20', { sharing: [karin] })).toEqual(['s1']);
    expect(copiesOn('2026-03-19', { sharing: [karin] })).toEqual([]);
    expect(copiesOn('2026-03-20', { sharing: [{ ...karin, isWithdrawn: true }] })).toEqual([]);
    expect(copiesOn('2026-03-20', lacks('SHARING'), 'PARENT_OR_CARER')).toEqual(['a1']);
    expect(copiesOn('2028-03-01', { sharing: [karin] })).toEqual(['s1', 'a1']);
    expect(copiesOn('2026-02-28', { sharing: [karin] })).toEqual([]);
  });

  it.each(['2026-01-01', '2030-01-01'])('after a death goes to the recorded contact alone, on %s', (on) => {
    const afterDeath = { name: 'Linda Ward', address: ['1 High Street', 'Calne'] };
    const died = { ...person, hasDied: true };
    expect(letterReaders(died, { ...none, afterDeath }, day(on))).toEqual([
      { to: 'FAMILY', ...afterDeath, isToPerson: false },
    ]);
    expect(letterReaders(died, none, day(on))).toEqual([]);
  });

  it('addresses only the person as "you"', () => {
    const readers = letterReaders(person, { ...none, ...lacks('SHARING') }, day('2026-03-01'));
    expect(readers.map(({ isToPerson }) => isToPerson)).toEqual([true, false, false]);
  });
});
