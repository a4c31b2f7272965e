import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { RadiosField } from '@/components/forms/fields';
import { PageTitle } from '@/components/page/page-title';
import { Shell } from '@/components/page/shell';
import { emptyForm } from '@/lib/core/form/form-state';
import type { EndedByDeathOf } from '@/lib/platform/db/session';
import { ownPath } from '@/lib/web/auth/own-path';
import { endedByDeath, roleChoices } from '@/lib/web/auth/role-choices';
import { submitRole } from './actions';

type Props = { searchParams: Promise<{ next?: string }> };

export default async function ChooseRolePage({ searchParams }: Props) {
  const { next } = await searchParams;
  const items = await roleChoices();
  const wanted = ownPath(next);
  // Who has no role yet may be on the way to an invitation that gives one.
  if (items.length === 0 && wanted?.startsWith('/join/')) redirect(wanted);
  if (items.length === 0) return <NoRole ended={await endedByDeath()} />;
  return (
    <Shell homeHref="/">
      <ActionForm
        action={submitRole}
        initial={emptyForm()}
        title="What do you want to do?"
        submit="Continue"
        isKept={false}
      >
        <input type="hidden" name="next" value={typeof next === 'string' ? next : ''} />
        <RadiosField
          name="choice"
          legend="What do you want to do?"
          legendSize="l"
          isPageHeading
          items={items}
        />
      </ActionForm>
    </Shell>
  );
}

function NoRole({ ended }: { ended: EndedByDeathOf | null }) {
  const { title, sentences } = WORDS[ended ?? 'NONE'];
  return (
    <Shell homeHref="/">
      <PageTitle title={title} />
      <h1 className="nhsuk-heading-l">{title}</h1>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {ended && (
        <p>
          <a href="/help#died">What happens to the money and who to write to</a>
        </p>
      )}
    </Shell>
  );
}

const WORDS = {
  NONE: {
    title: 'You cannot use this service yet',
    sentences: ['You have an account but no active role. Ask your NHS team to check.'],
  },
  OWN: {
    title: 'This account has ended',
    sentences: [
      'Our record says that the person this account is for has died. So no one can use it now.',
      'Is this a mistake? Tell your NHS team now. They can put it right, and everything will be here as it was.',
      'If you are dealing with their affairs, ask the NHS team what is left to do.',
    ],
  },
  OTHER: {
    title: 'You no longer act for them here',
    sentences: [
      'Our record says that the person you acted for has died. So your part here has ended too.',
      'If you deal with their will or their money, tell the NHS team. They can let you see the money.',
      'Is this a mistake? Tell the NHS team now. They can put it right.',
    ],
  },
} as const;
