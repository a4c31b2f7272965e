import { describe, expect, it } from 'vitest';
import { aftercareOf } from '@/components/decision/aftercare-schema';
import { sharesText } from '@/components/decision/aftercare-text';
import { day } from '@/lib/core/plain-date';
import { type Aftercare, checkAftercare } from '@/lib/eligibility/rules/aftercare';

const callum: Aftercare = {
  section: 'SECTION_3',
  from: day('2026-04-01'),
  council: 'Wiltshire Council',
  board: 'NHS Bath',
  nhsShare: 5_500,
};

describe('AFT-01: what section 117 aftercare rests on', () => {
  it.each<[string, Aftercare | null, string]>([
    ['all of it', callum, 'ok'],
    ['nothing', null, 'aftercare-missing'],
    ['no council', { ...callum, council: ' ' }, 'aftercare-missing'],
    ['no board', { ...callum, board: '' }, 'aftercare-missing'],
    ['the NHS pays nothing', { ...callum, nhsShare: 0 }, 'ok'],
    ['the NHS pays all', { ...callum, nhsShare: 10_000 }, 'ok'],
    ['more than all', { ...callum, nhsShare: 10_001 }, 'aftercare-share-wrong'],
    ['less than nothing', { ...callum, nhsShare: -1 }, 'aftercare-share-wrong'],
    ['years ago', { ...callum, from: day('2011-05-06') }, 'ok'],
    ['a year and a day ahead', { ...callum, from: day('2027-03-13') }, 'ok'],
    ['farther', { ...callum, from: day('2027-03-14') }, 'aftercare-too-far'],
  ])('%s: %s', (_, aftercare, expected) => {
    const checked = checkAftercare(aftercare, day('2026-03-12'));
    expect(checked.ok ? 'ok' : checked.error.kind).toBe(expected);
  });

  it('story 5: NHS 55 %, Wiltshire Council 45 %', () => {
    expect(sharesText(callum)).toBe('NHS Bath 55%, Wiltshire Council 45%');
    expect(sharesText({ ...callum, nhsShare: 5_750 })).toBe('NHS Bath 57.5%, Wiltshire Council 42.5%');
  });

  it('is nothing where an answer is missing', () => {
    const { section, from: aftercareFrom, council: aftercareCouncil, board: aftercareBoard } = callum;
    const sent = { section, aftercareFrom, aftercareCouncil, aftercareBoard, nhsShare: 5_500 };
    expect(aftercareOf(sent)).toEqual(callum);
    expect(aftercareOf({ ...sent, nhsShare: null })).toBeNull();
  });
});
