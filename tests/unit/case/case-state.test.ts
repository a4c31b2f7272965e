import { describe, expect, it } from 'vitest';
import {
  CASE_EVENTS,
  CASE_STATES,
  type CaseActor,
  eventsOpenTo,
  nextState,
} from '@/lib/case/rules/case-state';

const ACTORS: CaseActor[] = ['PERSON', 'PRACTITIONER', 'COMMISSIONER'];

/** Every open door, once: state, event, new state, who. One line more or less is a failure. */
const expected = `
REQUESTED decline DECLINED PERSON PRACTITIONER
REQUESTED find-eligible ELIGIBLE COMMISSIONER
REQUESTED find-not-eligible REFUSED COMMISSIONER
REQUESTED end ENDED PRACTITIONER COMMISSIONER
ELIGIBLE decline DECLINED PERSON PRACTITIONER
ELIGIBLE set-indicative INDICATIVE_SET PRACTITIONER COMMISSIONER
ELIGIBLE find-no-longer-eligible REFUSED COMMISSIONER
ELIGIBLE end ENDED PRACTITIONER COMMISSIONER
REQUESTED screen-out REFUSED PRACTITIONER
REFUSED screen-again REQUESTED COMMISSIONER
REFUSED find-eligible-after-all ELIGIBLE COMMISSIONER
INDICATIVE_SET find-no-longer-eligible REFUSED COMMISSIONER
PLANNING find-no-longer-eligible REFUSED COMMISSIONER
PLAN_SUBMITTED find-no-longer-eligible REFUSED COMMISSIONER
CHANGES_REQUESTED find-no-longer-eligible REFUSED COMMISSIONER
APPROVED find-no-longer-eligible REFUSED COMMISSIONER
INDICATIVE_SET decline DECLINED PERSON PRACTITIONER
INDICATIVE_SET set-indicative INDICATIVE_SET PRACTITIONER COMMISSIONER
INDICATIVE_SET start-planning PLANNING PRACTITIONER
INDICATIVE_SET end ENDED PRACTITIONER COMMISSIONER
PLANNING decline DECLINED PERSON PRACTITIONER
PLANNING submit-plan PLAN_SUBMITTED PRACTITIONER
PLANNING end ENDED PRACTITIONER COMMISSIONER
PLAN_SUBMITTED decline DECLINED PERSON PRACTITIONER
PLAN_SUBMITTED return-plan CHANGES_REQUESTED COMMISSIONER
PLAN_SUBMITTED refuse-plan REFUSED COMMISSIONER
REFUSED plan-again CHANGES_REQUESTED COMMISSIONER
PLAN_SUBMITTED approve-plan APPROVED COMMISSIONER
PLAN_SUBMITTED end ENDED PRACTITIONER COMMISSIONER
CHANGES_REQUESTED decline DECLINED PERSON PRACTITIONER
CHANGES_REQUESTED submit-plan PLAN_SUBMITTED PRACTITIONER
CHANGES_REQUESTED end ENDED PRACTITIONER COMMISSIONER
APPROVED decline DECLINED PERSON PRACTITIONER
APPROVED activate ACTIVE COMMISSIONER
APPROVED end ENDED PRACTITIONER COMMISSIONER
ACTIVE suspend SUSPENDED COMMISSIONER
ACTIVE end ENDED PRACTITIONER COMMISSIONER
SUSPENDED resume ACTIVE COMMISSIONER
SUSPENDED end ENDED PRACTITIONER COMMISSIONER
ENDED take-end-back ACTIVE PRACTITIONER COMMISSIONER
ENDED take-end-back-suspended SUSPENDED PRACTITIONER COMMISSIONER
`;

function openDoors(): string[] {
  return CASE_STATES.flatMap((state) =>
    CASE_EVENTS.flatMap((event) => {
      const who = ACTORS.filter((by) => nextState(state, event, by).ok);
      const to = who.map((by) => nextState(state, event, by)).find((result) => result.ok);
      return to?.ok ? [[state, event, to.value, ...who].join(' ')] : [];
    }),
  );
}

describe('REQ-02: the states of a case', () => {
  it('has these doors and no others', () => {
    expect(openDoors().sort()).toEqual(expected.trim().split('\n').sort());
  });

  it('DECLINED is final', () => {
    expect(ACTORS.flatMap((by) => eventsOpenTo(by, 'DECLINED'))).toEqual([]);
  });

  it('ENDED is final, except that an end that was a mistake is taken back', () => {
    const events = new Set(ACTORS.flatMap((by) => eventsOpenTo(by, 'ENDED')));
    expect([...events]).toEqual(['take-end-back', 'take-end-back-suspended']);
  });

  it('tells a wrong state from a wrong role', () => {
    expect(nextState('ACTIVE', 'approve-plan', 'COMMISSIONER')).toEqual({
      ok: false,
      error: { kind: 'not-in-this-state', state: 'ACTIVE', event: 'approve-plan' },
    });
    expect(nextState('PLAN_SUBMITTED', 'approve-plan', 'PRACTITIONER')).toEqual({
      ok: false,
      error: { kind: 'not-by-this-role', by: 'PRACTITIONER', event: 'approve-plan' },
    });
  });

  it('offers a person only to decline', () => {
    expect(eventsOpenTo('PERSON', 'PLANNING')).toEqual(['decline']);
  });
});
