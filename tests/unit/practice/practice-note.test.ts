import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { type KnownPractice, practiceNote } from '@/lib/practice/rules/practice-note';

const open: KnownPractice = {
  name: 'High Street Surgery',
  status: 'ACTIVE',
  closedOn: null,
  responsibleCode: 'QOX',
  commissionerName: 'NHS Example',
};
const note = (practice: KnownPractice | null, on = '2026-10-09') =>
  practiceNote({ code: 'Z99001', practice, ownCode: 'QOX', on: day(on) });

describe('the practice of a person (COM-04)', () => {
  it('of the own commissioner and open is only named', () => {
    expect(note(open)).toEqual({ text: 'High Street Surgery (Z99001)', warning: null });
  });

  it('is warned of from the day after its last day', () => {
    const closing = { ...open, closedOn: day('2026-10-09') };
    expect(note(closing).warning).toBeNull();
    expect(note(closing, '2026-10-10').warning?.text).toBe(
      'High Street Surgery is closed. Its last day was 9 October 2026. Ask which practice the person is registered with now.',
    );
  });

  it('of another commissioner names that one, and says that eligibility does not end', () => {
    const known = note({ ...open, responsibleCode: 'QHL', commissionerName: 'NHS Elsewhere' }).warning;
    expect(known?.text).toContain('belongs to NHS Elsewhere (QHL).');
    expect(known?.text).toContain('eligibility does not end because of a move');
    const unknown = note({ ...open, responsibleCode: 'ZZZ', commissionerName: null }).warning;
    expect(unknown?.text).toContain('belongs to commissioner ZZZ.');
  });

  it('that no file has is named by its code', () => {
    expect(note(null)).toMatchObject({ text: 'Z99001', warning: { heading: 'Check the GP practice' } });
  });
});
