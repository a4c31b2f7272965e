import type { StaffPlace } from '@/app/_staff/place';
import { LetterScreen } from '@/components/letter/letter-screen';
import { BackLink } from '@/components/nhs/back-link';
import { letterView } from '@/lib/letter/queries/letter-view';
import { pageNotFound } from '@/lib/web/http/page-not-found';

export type LetterPageProps = {
  params: Promise<{ letterId: string }>;
  searchParams: Promise<{ size?: string | string[]; done?: string | string[] }>;
};

/** A letter that was sent. */
export async function letterPage({ area, actor }: StaffPlace, { params, searchParams }: LetterPageProps) {
  const { letterId } = await params;
  const letter = await letterView(actor, letterId);
  if (!letter) pageNotFound();
  const { size, done } = await searchParams;
  return (
    <LetterScreen
      letter={letter}
      here={`/${area}/letters/${letterId}`}
      before={<BackLink href={`/${area}/cases/${letter.caseId}/letters`}>Back to the letters</BackLink>}
      isLarge={size === 'large'}
      isJustSent={done === 'sent'}
      hasFacts
    />
  );
}
