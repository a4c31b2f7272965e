import { beforeEach, describe, expect, it } from 'vitest';
import { todayInLondon } from '@/lib/core/clock';
import { addDays, day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { personSummary } from '@/lib/home/queries/person-summary';
import { sendLetter } from '@/lib/letter/commands/send-letter';
import { letterView } from '@/lib/letter/queries/letter-view';
import { newLetterView } from '@/lib/letter/queries/letters-view';
import { recordSharing } from '@/lib/person/commands/record-sharing';
import { withdrawSharing } from '@/lib/person/commands/withdraw-sharing';
import { mySharing } from '@/lib/person/queries/my-sharing';
import { eventsOf } from '@/tests/support/audit';
import { type CaseAccounts, someAccounts } from '@/tests/support/case';
import { aLetterOf, aNotifiedDecision, type NotifiedDecision } from '@/tests/support/letter';
import { actorsWithoutAccess, aHolder, anAuthority, aSharing } from '@/tests/support/person';
import { kindOf } from '@/tests/support/result';
import { sql } from '@/tests/support/superuser';

// A day after the decision of 24 July 2026.
const today = day('2026-07-27');

let theo: CaseAccounts;
let decision: NotifiedDecision;

beforeEach(async () => {
  theo = await someAccounts();
  decision = await aNotifiedDecision(theo, 'NOT_ELIGIBLE');
});

/** From now on the person is 17, since January. */
const isNow17 = () => sql(`UPDATE person SET date_of_birth = '2009-01-12' WHERE id = $1`, [theo.personId]);

const page = (copies: string[] = []) =>
  newLetterView(theo.practitioner, decision.caseId, { about: null, to: null, copies, sentOn: today }, today);
const send = (change: Partial<Parameters<typeof sendLetter>[1]>) =>
  kindOf(
    sendLetter(theo.practitioner, aLetterOf(decision, 'NOT_ELIGIBLE', { sentOn: today, ...change }), today),
  );
const karin = (change = {}) =>
  aSharing(theo.practitioner, { personId: theo.personId, agreedOn: today, ...change });
const withdraw = (actor: Actor, sharingId: string) =>
  withdrawSharing(actor, { sharingId, note: null }, today);

describe('PER-34: a letter of a 17-year-old', () => {
  beforeEach(isNow17);

  it('goes to them, and not to a parent without their agreement', async () => {
    await anAuthority(theo.code, {
      personId: theo.personId,
      role: 'REPRESENTATIVE',
      name: 'Karin Mother',
      coversMoney: true,
      coversPlan: true,
    });
    expect((await page())?.readers.map(({ to }) => to)).toEqual(['PERSON']);
    expect(await send({ to: 'PARENT_OR_CARER' })).toBe('no-such-reader');
    expect(await send({ to: 'PERSON', copies: ['PARENT_OR_CARER'] })).toBe('no-such-copy');
  });

  it('has a copy for whom they agreed, on its paper and on record', async () => {
    const sharingId = await karin();
    const drafted = await page([sharingId]);
    expect(drafted?.copyReaders).toEqual([{ to: sharingId, name: 'Karin Mother' }]);
    expect(drafted?.letter?.content.blocks.at(-1)).toEqual({
      kind: 'paragraph',
      text: 'Copy to: Karin Mother',
    });
    const letter = aLetterOf(decision, 'NOT_ELIGIBLE', { sentOn: today, copies: [sharingId] });
    expect(await kindOf(sendLetter(theo.practitioner, letter, today))).toBe('ok');
    expect((await letterView(theo.practitioner, letter.letterId))?.addressee).toBe(
      'Test Person (copy to Karin Mother)',
    );
  });

  it('has no copy for them from the moment they take it back, whatever its date', async () => {
    const sharingId = await karin({ agreedOn: addDays(today, -2) });
    const own = await aHolder(theo.code, theo.personId);
    expect(await mySharing(own, theo.personId)).toMatchObject([
      { sharedWith: 'Karin Mother', kind: 'COPIES' },
    ]);
    expect(await kindOf(withdraw(own, sharingId))).toBe('ok');
    expect(await kindOf(withdraw(own, sharingId))).toBe('not-found');
    expect(await mySharing(own, theo.personId)).toEqual([]);
    expect(await send({ copies: [sharingId], sentOn: addDays(today, -1) })).toBe('no-such-copy');
    expect(await send({ to: sharingId })).toBe('no-such-reader');
    expect((await eventsOf(theo.personId)).slice(-2)).toContain('sharing:withdraw');
  });
});

describe('PER-34: taking it back', () => {
  it('leaves a nominee the money, and the plan no more', async () => {
    await aHolder(theo.code, theo.personId, 'NOMINEE', { name: 'Karin  LINDGREN' });
    const other = await aHolder(theo.code, theo.personId, 'NOMINEE', { name: 'Nils Lindgren' });
    await isNow17();
    const sharingId = await karin({ sharedWith: 'Karin Lindgren' });
    expect(await kindOf(withdraw(theo.practitioner, sharingId))).toBe('ok');
    // The day of an end does not count: they act no more from now on.
    const acting = (await personSummary(theo.practitioner, theo.personId, todayInLondon()))?.acting;
    expect(acting?.map(({ name, covers, hasSignIn }) => [name, covers, hasSignIn])).toEqual([
      ['Karin  LINDGREN (Friend)', 'The money', true],
      [`${other.displayName} (Friend)`, 'The money and the plan', true],
    ]);
    expect((await eventsOf(theo.personId)).slice(-3, -1)).toEqual(['sharing:withdraw', 'authority:end']);
  });

  it('is the person’s and their practitioner’s alone, and agreeing is not before 16', async () => {
    const strangers = await actorsWithoutAccess(theo.code, theo.personId);
    await isNow17();
    const sharingId = await karin();
    for (const actor of strangers.filter(({ role }) => role !== 'BUDGET_HOLDER'))
      expect(await kindOf(withdraw(actor, sharingId))).toBe('not-found');
    const again = {
      personId: theo.personId,
      sharingId: '3f1d8a52-6b0e-4a0b-9f0e-000000000001',
      kind: 'COPIES',
      sharedWith: 'Karin',
      relationship: 'Mother',
      how: 'By phone',
    } as const;
    const agree = (on: string) =>
      kindOf(recordSharing(theo.practitioner, { ...again, agreedOn: day(on) }, today));
    expect(await agree('2025-01-11')).toBe('under-16');
    expect(await agree('2026-07-28')).toBe('agreed-in-future');
    expect(await agree('2025-01-12')).toBe('ok');
  });
});
