import type { ReactNode } from 'react';
import { submitSignOut } from '@/app/account/actions';
import { places } from '@/components/page/places';
import { SignedInShell } from '@/components/page/signed-in-shell';
import { areaOf } from '@/lib/auth/area';
import { frameOf } from '@/lib/auth/frame';

export default async function Layout({ children }: { children: ReactNode }) {
  const { actor, ...frame } = await frameOf('any');
  return (
    <SignedInShell {...frame} places={places[areaOf(actor.role)]} signOut={submitSignOut}>
      {children}
    </SignedInShell>
  );
}
