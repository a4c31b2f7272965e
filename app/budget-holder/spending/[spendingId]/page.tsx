import { SpendingScreen } from '@/components/money/spending-screen';
import { requireActor } from '@/lib/auth/actor';
import { absent } from '@/lib/http/absent';
import { heldPerson } from '@/lib/queries/held-people';
import { spendingLine } from '@/lib/queries/spending-line';

type Props = {
  params: Promise<{ spendingId: string }>;
  searchParams: Promise<{ done?: string | string[]; problem?: string | string[] }>;
};

export default async function SpendingPage({ params, searchParams }: Props) {
  const actor = await requireActor('budget-holder');
  const { spendingId } = await params;
  const line = await spendingLine(actor, spendingId);
  if (!line) absent();
  const held = await heldPerson(actor, line.personId);
  const { suffix, about } = 'person' in held ? held.person : { suffix: '', about: null };
  return (
    <SpendingScreen
      {...(await searchParams)}
      line={line}
      called={about && `${about}’s budget`}
      back={{ href: `/budget-holder/account${suffix}`, text: 'Back to money in and out' }}
      receiptHref={`/api/receipts?spending=${line.id}`}
      {...(line.mayAdd ? { moreHref: `/budget-holder/spending/new${suffix}` } : {})}
    />
  );
}
