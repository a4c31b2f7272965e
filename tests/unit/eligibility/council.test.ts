import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { type CouncilConsultation, checkCouncil } from '@/lib/eligibility/rules/council';
import { asksCouncil } from '@/lib/eligibility/rules/ending';

const asked = {
  council: 'Wiltshire Council',
  consultee: 'Pat Lowe',
  consultedOn: day('2026-06-03'),
  said: 'Agreed',
};

describe('COU-01: the council is consulted before a decision on NHS continuing healthcare', () => {
  it.each<[string, CouncilConsultation | null, string]>([
    ['nothing', null, 'council-not-consulted'],
    ['consulted before', asked, 'ok'],
    ['consulted on the day', { ...asked, consultedOn: day('2026-06-12') }, 'ok'],
    ['consulted the day after', { ...asked, consultedOn: day('2026-06-13') }, 'council-after-decision'],
    ['an answer without words', { ...asked, said: ' ' }, 'council-not-consulted'],
    ['no one named', { ...asked, consultee: '' }, 'council-not-consulted'],
    ['why not', { notConsulted: 'No answer' }, 'ok'],
    ['why not, blank', { notConsulted: '' }, 'council-not-consulted'],
  ])('%s: %s', (_, consultation, expected) => {
    const checked = checkCouncil(consultation, day('2026-06-12'));
    expect(checked.ok ? 'ok' : checked.error.kind).toBe(expected);
  });

  it.each([
    ['CHC', 'ASSESSED', true],
    ['CHC_FAST_TRACK', 'ASSESSED', true],
    ['NURSING_CARE', 'ASSESSED', false],
    ['CHILDRENS_CARE', 'TURNED_18', false],
  ] as const)('the end of %s because %s: %s', (outcome, ground, expected) => {
    expect(asksCouncil(outcome, ground)).toBe(expected);
  });
});
