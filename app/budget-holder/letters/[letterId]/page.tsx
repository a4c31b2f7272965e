import { LetterScreen } from '@/components/eligibility/letter-screen';
import { BackLink } from '@/components/nhs/back-link';
import { requireActor } from '@/lib/auth/actor';
import { absent } from '@/lib/http/absent';
import { heldPerson } from '@/lib/queries/held-people';
import { letterView } from '@/lib/queries/letter-view';

type Props = {
  params: Promise<{ letterId: string }>;
  searchParams: Promise<{ size?: string | string[] }>;
};

export default async function MyLetterPage({ params, searchParams }: Props) {
  const actor = await requireActor('budget-holder');
  const { letterId } = await params;
  const letter = await letterView(actor, letterId);
  if (!letter) absent();
  const held = await heldPerson(actor, letter.personId);
  const suffix = 'person' in held ? held.person.suffix : '';
  const { size } = await searchParams;
  return (
    <LetterScreen
      letter={letter}
      here={`/budget-holder/letters/${letterId}`}
      before={<BackLink href={`/budget-holder/eligibility${suffix}`}>Back</BackLink>}
      isLarge={size === 'large'}
    />
  );
}
