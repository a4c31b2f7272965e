import { describe, expect, it } from 'vitest';
import { todayInLondon } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { addDays } from '@/lib/core/plain-date';
import { endLayout } from '@/lib/payment/commands/end-layout';
import { recordLayout } from '@/lib/payment/commands/record-layout';
import { recordOriginator } from '@/lib/payment/commands/record-originator';
import { paymentLayout, paymentWays } from '@/lib/payment/queries/payment-ways';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { anOriginator, aPaymentLayout, layoutGiven } from '../../support/payment-way';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

const today = todayInLondon();

describe('OUT-11: the ways to pay', () => {
  it('keep the account of who pays encrypted, and show its last four digits', async () => {
    const code = await aCommissioner();
    const id = await anOriginator(code);
    const auditor = await aStaffMember('AUDITOR', code);
    expect(await paymentWays(auditor, today)).toMatchObject({
      originators: [{ id, serviceUserNumber: '123456', accountEnd: '5678', lineEnd: 'CRLF' }],
      mayWrite: false,
    });
    const [row] = await sql<{ all: string }>(
      `SELECT o::text AS all FROM payment_originator o WHERE id = $1`,
      [id],
    );
    expect(row?.all).not.toContain('12345678');
    expect(row?.all).not.toContain('601613');
    await expect(sql(`UPDATE payment_originator SET name = 'OTHER' WHERE id = $1`, [id])).rejects.toThrow(
      'kept as it was recorded',
    );
  });

  it('record what is sent twice once, and refuse other details from the same form', async () => {
    const code = await aCommissioner();
    const finance = await aStaffMember('FINANCE_OFFICER', code);
    const given = {
      id: newId(),
      validFrom: today,
      serviceUserNumber: '654321',
      name: 'NHS EXAMPLE ICB',
      sortCode: '601613',
      accountNumber: '12345678',
      lineEnd: 'LF',
    } as const;
    must(await recordOriginator(finance, given, today));
    must(await recordOriginator(finance, given, today));
    const other = { ...given, accountNumber: '87654321' };
    expect(await kindOf(recordOriginator(finance, other, today))).toBe('recorded-already');
    expect((await paymentWays(finance, today))?.originators).toHaveLength(1);
  });

  it('count the versions of a name, and use the latest that has begun', async () => {
    const code = await aCommissioner();
    const finance = await aStaffMember('FINANCE_OFFICER', code);
    const first = await aPaymentLayout(code);
    const later = layoutGiven({ validFrom: addDays(today, 3) });
    const second = must(await recordLayout(finance, later, today));
    expect(must(await recordLayout(finance, later, today))).toBe(second);
    const shown = async (on = today) =>
      (await paymentWays(finance, on))?.layouts.map(({ id, version, isInForce }) => [id, version, isInForce]);
    expect(await shown()).toEqual([
      [second, 2, false],
      [first, 1, true],
    ]);
    expect(await shown(addDays(today, 3))).toEqual([
      [second, 2, true],
      [first, 1, false],
    ]);
  });

  it('end once, and let no earlier version come back', async () => {
    const code = await aCommissioner();
    const finance = await aStaffMember('FINANCE_OFFICER', code);
    await aPaymentLayout(code);
    const second = await aPaymentLayout(code);
    must(await endLayout(finance, { layoutId: second }, today));
    expect(await kindOf(endLayout(finance, { layoutId: second }, today))).toBe('ended-already');
    expect((await paymentWays(finance, today))?.layouts.map(({ isInForce }) => isInForce)).toEqual([
      false,
      false,
    ]);
    await expect(sql(`UPDATE payment_layout SET name = 'Other' WHERE id = $1`, [second])).rejects.toThrow(
      'is kept',
    );
  });

  it('preview invented payments in the columns', async () => {
    const code = await aCommissioner();
    const id = await aPaymentLayout(code);
    const found = await paymentLayout(await aStaffMember('PHB_LEAD', code), id, today);
    expect(found?.preview).toHaveLength(3);
    expect(found?.preview[0]).toBe('Invoice number,Supplier,Amount,Pay on\r\n');
    expect(found?.preview[1]).toMatch(/^PHB1-1,A EXAMPLE,1250\.00,/);
  });

  it('are for finance and administrators of the commissioner alone', async () => {
    const code = await aCommissioner();
    const id = await aPaymentLayout(code);
    const other = await aStaffMember('FINANCE_OFFICER', await aCommissioner());
    expect(await paymentLayout(other, id, today)).toBeNull();
    expect(await kindOf(endLayout(other, { layoutId: id }, today))).toBe('not-found');
    const lead = await aStaffMember('PHB_LEAD', code);
    expect(await kindOf(recordLayout(lead, layoutGiven(), today))).toBe('not-found');
    expect(await paymentWays(await aStaffMember('PRACTITIONER', code), today)).toBeNull();
  });

  it('refuse a day that is past or far, and details that no bank takes', async () => {
    const finance = await aStaffMember('FINANCE_OFFICER', await aCommissioner());
    const past = layoutGiven({ validFrom: addDays(today, -1) });
    expect(await kindOf(recordLayout(finance, past, today))).toBe('first-day-past');
    const far = layoutGiven({ validFrom: addDays(today, 367) });
    expect(await kindOf(recordLayout(finance, far, today))).toBe('first-day-far');
    const { layout, results } = layoutGiven();
    const both = layoutGiven({ results: { ...results, returnedWords: ['PAID'] } });
    expect(await kindOf(recordLayout(finance, both, today))).toBe('layout-wrong');
    const name = layoutGiven({ layout: { ...layout, fileName: '../{run}' } });
    expect(await kindOf(recordLayout(finance, name, today))).toBe('layout-wrong');
    const originator = {
      id: newId(),
      validFrom: today,
      serviceUserNumber: '12345',
      name: 'X',
      sortCode: '601613',
      accountNumber: '12345678',
      lineEnd: 'LF',
    } as const;
    expect(await kindOf(recordOriginator(finance, originator, today))).toBe('originator-wrong');
  });
});
