import type { ReactNode } from 'react';
import { submitSignOut } from '@/app/account/actions';
import { SignedInShell } from '@/components/page/signed-in-shell';
import { ActsForNotice } from '@/components/person/acts-for-notice';
import type { StaffArea } from '@/lib/core/policy/area';
import { findOwnInterest } from '@/lib/web/auth/actor';
import { frameOf } from '@/lib/web/auth/frame';
import { navigationOf } from '@/lib/web/auth/navigation';

/** The frame of every page of a staff area, and the notice on pages of a person for whom the reader acts. */
export async function staffLayout(area: StaffArea, children: ReactNode) {
  const { actor, ...frame } = await frameOf(area);
  const own = await findOwnInterest();
  return (
    <SignedInShell {...frame} navigation={navigationOf(actor)} signOut={submitSignOut} isWide>
      {own && <ActsForNotice />}
      {children}
    </SignedInShell>
  );
}
