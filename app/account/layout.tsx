import type { ReactNode } from 'react';
import { submitSignOut } from '@/app/account/actions';
import { placesOf } from '@/components/page/places';
import { SignedInShell } from '@/components/page/signed-in-shell';
import { frameOf } from '@/lib/auth/frame';

export default async function Layout({ children }: { children: ReactNode }) {
  const { actor, ...frame } = await frameOf('any');
  return (
    <SignedInShell {...frame} places={placesOf(actor)} signOut={submitSignOut}>
      {children}
    </SignedInShell>
  );
}
