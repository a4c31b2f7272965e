import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { sendLetter } from '@/lib/letter/commands/send-letter';
import { personMessages } from '@/lib/message/queries/person-messages';
import { type CaseAccounts, someAccounts } from '../../support/case';
import { died } from '../../support/death';
import { type Account, aStaffMember } from '../../support/identity';
import { aLetterOf, aNotifiedDecision } from '../../support/letter';
import { caught, closeMailCatcher } from '../../support/mail-catcher';
import { messagesTo, sendNow } from '../../support/message';
import { aHolder } from '../../support/person';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';

let accounts: CaseAccounts;
let holder: Account;
let attorney: Account;
let nominee: Account;
beforeEach(async () => {
  caught.splice(0);
  accounts = await someAccounts();
  const { code, personId } = accounts;
  holder = await aHolder(code, personId);
  attorney = await aHolder(code, personId, 'REPRESENTATIVE');
  nominee = await aHolder(code, personId, 'NOMINEE');
});
afterAll(closeMailCatcher);

const kindsTo = async ({ userId }: Account) => (await messagesTo(userId)).map(({ kind }) => kind);

async function sendAllTo({ userId }: Account) {
  for (const { id } of await messagesTo(userId)) await sendNow(id);
  return (await messagesTo(userId)).map(({ state, stopped_because: because }) => because ?? state);
}

describe('a decision', () => {
  it('is news to the person and to who acts for the plan, and to no nominee', async () => {
    await aNotifiedDecision(accounts, 'ELIGIBLE');
    expect(await Promise.all([holder, attorney, nominee].map(kindsTo))).toEqual([
      ['DECISION_MADE'],
      ['DECISION_MADE'],
      [],
    ]);
    expect(await sendAllTo(holder)).toEqual(['SENT']);
    expect(caught[0]?.to).toEqual([holder.email]);
    expect(caught[0]?.raw).not.toContain(holder.displayName);
    expect(caught[0]?.raw).not.toMatch(/eligible|continuing|Person/);
  });
});

describe('a letter', () => {
  it('is news to its reader and to who gets a copy, once', async () => {
    const decision = await aNotifiedDecision(accounts, 'ELIGIBLE');
    const letter = aLetterOf(decision, 'ELIGIBLE');
    must(await sendLetter(accounts.practitioner, letter, day('2026-07-25')));
    must(await sendLetter(accounts.practitioner, letter, day('2026-07-25')));
    expect(await kindsTo(holder)).toEqual(['DECISION_MADE', 'LETTER_READY']);
    expect(await kindsTo(attorney)).toEqual(['DECISION_MADE']);
  });

  it('to who acts for the person is no news to the person', async () => {
    const decision = await aNotifiedDecision(accounts, 'ELIGIBLE');
    const [authority] = await sql<{ id: string }>('SELECT id FROM authority WHERE user_id = $1', [
      attorney.userId,
    ]);
    const letter = aLetterOf(decision, 'ELIGIBLE', { to: authority?.id ?? '' });
    must(await sendLetter(accounts.practitioner, letter, day('2026-07-25')));
    expect(await kindsTo(holder)).toEqual(['DECISION_MADE']);
    expect(await kindsTo(attorney)).toEqual(['DECISION_MADE', 'LETTER_READY']);
  });

  it('that is refused is no news', async () => {
    const decision = await aNotifiedDecision(accounts, 'ELIGIBLE');
    const letter = aLetterOf(decision, 'ELIGIBLE', { to: 'FAMILY' });
    expect((await sendLetter(accounts.practitioner, letter, day('2026-07-25'))).ok).toBe(false);
    expect(await kindsTo(holder)).toEqual(['DECISION_MADE']);
  });
});

describe('the messages about a person', () => {
  const shownTo = async (actor: Actor, after?: string) => {
    const page = await personMessages(actor, accounts.personId, { after, today: day('2026-11-20') });
    return page?.messages.map(({ kind, name, state }) => [kind, name, state]) ?? null;
  };

  it('are shown to their staff with the account and what became of each, and to no one else', async () => {
    await aNotifiedDecision(accounts, 'ELIGIBLE');
    await sendAllTo(holder);
    const shown = await shownTo(accounts.practitioner);
    expect(shown?.toSorted()).toEqual(
      [
        ['DECISION_MADE', holder.displayName, 'SENT'],
        ['DECISION_MADE', attorney.displayName, 'QUEUED'],
      ].toSorted(),
    );
    expect(await shownTo(accounts.lead)).toHaveLength(2);
    const colleague = await aStaffMember('PRACTITIONER', accounts.code);
    for (const actor of [
      holder,
      attorney,
      nominee,
      colleague,
      { ...accounts.lead, role: 'ADMINISTRATOR' as const },
    ])
      expect(await shownTo(actor)).toBeNull();
  });
});

describe('before it is sent, a message about a person', () => {
  beforeEach(async () => {
    await aNotifiedDecision(accounts, 'ELIGIBLE');
  });

  it('is stopped by a death, for everyone', async () => {
    await died(accounts.practitioner, accounts.personId, day('2026-11-19'));
    expect([await sendAllTo(holder), await sendAllTo(attorney)]).toEqual([['DIED'], ['DIED']]);
    expect(caught).toEqual([]);
  });

  it('is stopped by the end of an authority, for that account alone', async () => {
    await sql('UPDATE authority SET ended_at = now(), ended_reason = $2 WHERE user_id = $1', [
      attorney.userId,
      'Revoked',
    ]);
    expect([await sendAllTo(holder), await sendAllTo(attorney)]).toEqual([['SENT'], ['AUTHORITY_ENDED']]);
  });

  it('is stopped by another way that the person chose', async () => {
    await sql('UPDATE person SET ais_contact_method = $2 WHERE id = $1', [accounts.personId, 'Phone']);
    expect([await sendAllTo(holder), await sendAllTo(attorney)]).toEqual([['OTHER_WAY'], ['SENT']]);
  });

  it('is stopped while the record is sensitive', async () => {
    await sql(
      'UPDATE person SET is_sensitive = true, address_line_1 = NULL, address_line_2 = NULL, town = NULL, postcode = NULL, phone = NULL, email = NULL WHERE id = $1',
      [accounts.personId],
    );
    expect([await sendAllTo(holder), await sendAllTo(attorney)]).toEqual([['SENSITIVE'], ['SENSITIVE']]);
  });
});
