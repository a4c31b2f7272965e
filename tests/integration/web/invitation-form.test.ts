import { expect, it, vi } from 'vitest';
import { submitInvitation } from '@/app/(public)/invitation/[invitationId]/actions';
import { countAttempt } from '@/lib/web/auth/attempts';
import { post } from '../../support/browser';
import { aCommissioner, aStaffMember } from '../../support/identity';

vi.mock('next/headers', async () => (await import('../../support/next-request')).nextHeaders);
vi.mock('next/navigation', async () => (await import('../../support/next-request')).nextNavigation);
vi.mock('next/cache', async () => (await import('../../support/next-request')).nextCache);

it('an address in place of an invitation never slows the sign-in to an account', async () => {
  const { email } = await aStaffMember('AUDITOR', await aCommissioner());
  const password = 'three walls under rain';
  const form = { invitationId: email, code: 'wrong', password, passwordAgain: password };
  const path = '/invitation/x';
  for (let turn = 0; turn < 8; turn += 1) await post({ cookies: new Map() }, path, submitInvitation, form);
  expect(await countAttempt({ email, address: 'direct', isKnownDevice: false })).toBe(0);
});
