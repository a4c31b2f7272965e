import type { ReactNode } from 'react';
import { staffLayout } from '@/app/_staff/staff-layout';

export default function Layout({ children }: { children: ReactNode }) {
  return staffLayout('practitioner', children);
}
