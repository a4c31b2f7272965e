import { LetterScreen } from '@/components/letter/letter-screen';
import { BackLink } from '@/components/nhs/back-link';
import { letterView } from '@/lib/letter/queries/letter-view';
import { representedPerson } from '@/lib/person/queries/represented-people';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';

type Props = {
  params: Promise<{ letterId: string }>;
  searchParams: Promise<{ size?: string | string[] }>;
};

export default async function MyLetterPage({ params, searchParams }: Props) {
  const actor = await requireActor('budget-holder');
  const { letterId } = await params;
  const letter = await letterView(actor, letterId);
  if (!letter) pageNotFound();
  const represented = await representedPerson(actor, letter.personId);
  const { suffix, about } = 'person' in represented ? represented.person : { suffix: '', about: null };
  const { size } = await searchParams;
  return (
    <LetterScreen
      letter={letter}
      about={about}
      here={`/budget-holder/letters/${letterId}`}
      before={<BackLink href={`/budget-holder/eligibility${suffix}`}>Back to the decision</BackLink>}
      isLarge={size === 'large'}
    />
  );
}
