import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import {
  type DraftFastTrackDecision,
  decideOnFastTrack,
  missingFromFastTrack,
} from '@/lib/decision/rules/decide-fast-track';

const today = day('2026-07-10');
const draft: DraftFastTrackDecision = {
  option: 'ELIGIBLE',
  reasons: 'The tool is complete',
  fault: null,
  questions: null,
  decidedOn: today,
};
const decided = (change: Partial<DraftFastTrackDecision>, isOwnWork = false) => {
  const receivedOn = day('2026-07-09');
  const result = decideOnFastTrack({ receivedOn, isOwnWork }, { ...draft, ...change }, today);
  return result.ok ? 'ok' : result.error.kind;
};

describe('ELI-37: deciding on a fast track', () => {
  it.each([
    ['eligible with reasons', {}, 'ok'],
    ['eligible without reasons', { reasons: ' ' }, 'reasons-missing'],
    ['back without a fault', { option: 'SEND_BACK', questions: 'Who is it?' }, 'fault-missing'],
    ['back without words', { option: 'SEND_BACK', fault: 'TOOL_INCOMPLETE' }, 'questions-missing'],
    ['back with both', { option: 'SEND_BACK', fault: 'TOOL_INCOMPLETE', questions: 'Care?' }, 'ok'],
    ['on the day it came', { decidedOn: day('2026-07-09') }, 'ok'],
    ['the day before', { decidedOn: day('2026-07-08') }, 'decided-before-sent'],
    ['tomorrow', { decidedOn: day('2026-07-11') }, 'decided-in-future'],
  ] as [string, Partial<DraftFastTrackDecision>, string][])('%s', (_, change, expected) => {
    expect(decided(change)).toBe(expected);
  });

  it('is not for who recorded it', () => {
    expect(decided({}, true)).toBe('own-recommendation');
  });

  it('asks for everything at once', () => {
    expect(missingFromFastTrack({ option: 'SEND_BACK' }).map(({ kind }) => kind)).toEqual([
      'fault-missing',
      'questions-missing',
    ]);
    expect(missingFromFastTrack({})).toEqual([]);
  });
});
