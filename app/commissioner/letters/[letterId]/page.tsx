import { LetterScreen } from '@/components/letter/letter-screen';
import { BackLink } from '@/components/nhs/back-link';
import { letterView } from '@/lib/letter/queries/letter-view';
import { requireActor } from '@/lib/web/auth/actor';
import { absent } from '@/lib/web/http/absent';

type Props = {
  params: Promise<{ letterId: string }>;
  searchParams: Promise<{ size?: string | string[]; done?: string | string[] }>;
};

export default async function LetterPage({ params, searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const { letterId } = await params;
  const letter = await letterView(actor, letterId);
  if (!letter) absent();
  const { size, done } = await searchParams;
  return (
    <LetterScreen
      letter={letter}
      here={`/commissioner/letters/${letterId}`}
      before={
        <BackLink href={`/commissioner/requests/${letter.requestId}/letters`}>Back to the letters</BackLink>
      }
      isLarge={size === 'large'}
      isJustSent={done === 'sent'}
      hasFacts
    />
  );
}
