import type { ReactNode } from 'react';
import { submitSignOut } from '@/app/account/actions';
import { SignedInShell } from '@/components/page/signed-in-shell';
import { frameOf } from '@/lib/web/auth/frame';
import { placesOf } from '@/lib/web/auth/places';

export default async function Layout({ children }: { children: ReactNode }) {
  const { actor, ...frame } = await frameOf('practitioner');
  return (
    <SignedInShell {...frame} places={placesOf(actor)} signOut={submitSignOut} isWide>
      {children}
    </SignedInShell>
  );
}
