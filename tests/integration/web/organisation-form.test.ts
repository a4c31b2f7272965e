import { expect, it, vi } from 'vitest';
import { submitCorrection } from '@/app/commissioner/organisations/[organisationId]/actions';
import { organisationToCorrect } from '@/lib/money/queries/organisations';
import { post, signedIn } from '../../support/browser';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { anOrganisation } from '../../support/money';

vi.mock('next/headers', async () => (await import('../../support/next-request')).nextHeaders);
vi.mock('next/navigation', async () => (await import('../../support/next-request')).nextNavigation);
vi.mock('next/cache', async () => (await import('../../support/next-request')).nextCache);

it('PAY-10: two forms about an organisation that were opened together join what each of them changed', async () => {
  const finance = await aStaffMember('FINANCE_OFFICER', await aCommissioner());
  const organisationId = await anOrganisation(finance, 'Harbour Living');
  const stored = await organisationToCorrect(finance, organisationId);
  const shown = {
    name: 'Harbour Living',
    registerNumber: stored?.registerNumber ?? '',
    address: stored?.address ?? '',
  };
  const browser = await signedIn(finance);
  const send = (change: Record<string, string>) =>
    post(browser, `/commissioner/organisations/${organisationId}`, submitCorrection, {
      ...shown,
      shown: JSON.stringify(shown),
      organisationId,
      ...change,
    });
  const saved = { to: '/commissioner/organisations?done=corrected' };
  expect(await send({ registerNumber: '01234567' })).toEqual(saved);
  expect(await send({ address: '2 High Street' })).toEqual(saved);
  expect(await organisationToCorrect(finance, organisationId)).toMatchObject({
    registerNumber: '01234567',
    address: '2 High Street',
  });
  expect(await send({ registerNumber: '07654321' })).toMatchObject({
    state: { errors: [{ field: 'registerNumber' }] },
  });
});
