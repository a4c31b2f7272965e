import { type CaseSensitivePageProps, caseSensitivePage } from '@/app/_staff/case-sensitive-page';
import { requireActor } from '@/lib/web/auth/actor';

export default async function CaseSensitivePage(props: CaseSensitivePageProps) {
  const actor = await requireActor('commissioner');
  return caseSensitivePage({ area: 'commissioner', actor }, props);
}
