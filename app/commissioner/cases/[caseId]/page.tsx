import { type CasePageProps, casePage } from '@/app/_staff/case-page';
import { requireActor } from '@/lib/web/auth/actor';

export default async function CasePage(props: CasePageProps) {
  const actor = await requireActor('commissioner');
  return casePage({ area: 'commissioner', actor }, props);
}
