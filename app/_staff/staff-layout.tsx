import type { ReactNode } from 'react';
import { submitSignOut } from '@/app/account/actions';
import { SignedInShell } from '@/components/page/signed-in-shell';
import type { StaffArea } from '@/lib/core/policy/area';
import { frameOf } from '@/lib/web/auth/frame';
import { navigationOf } from '@/lib/web/auth/navigation';

/** The frame of every page of a staff area. */
export async function staffLayout(area: StaffArea, children: ReactNode) {
  const { actor, ...frame } = await frameOf(area);
  return (
    <SignedInShell {...frame} navigation={navigationOf(actor)} signOut={submitSignOut} isWide>
      {children}
    </SignedInShell>
  );
}
