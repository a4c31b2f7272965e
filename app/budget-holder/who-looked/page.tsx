import { BackLink } from '@/components/nhs/back-link';
import { SummaryList } from '@/components/nhs/summary-list';
import { PageTitle } from '@/components/page/page-title';
import { ChoosePerson } from '@/components/person/choose-person';
import { pronounsFor } from '@/lib/core/pronouns';
import { representedPerson } from '@/lib/person/queries/represented-people';
import { type WhoLooked, whoLooked } from '@/lib/person/queries/who-looked';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';

type Props = { searchParams: Promise<{ for?: string | string[]; before?: string | string[] }> };

const href = '/budget-holder/who-looked';

/** Who looked at the record of a person, by day, for the person or who acts for them. */
export default async function WhoLookedPage({ searchParams }: Props) {
  const actor = await requireActor('budget-holder');
  const search = await searchParams;
  const represented = await representedPerson(actor, search.for);
  if ('people' in represented) return <ChoosePerson people={represented.people} href={href} />;
  const { id, about, suffix } = represented.person;
  const looks = await whoLooked(actor, id, search.before);
  if (!looks) pageNotFound();
  const { lines, older, isFirst, isWithheld } = looks;
  const title = `Who looked at ${pronounsFor(about).your} record`;
  const olderHref = `${href}?${new URLSearchParams({ ...(suffix ? { for: id } : {}), before: older ?? '' })}`;
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <PageTitle title={title} about={about} />
        <BackLink href={`/budget-holder/contact${suffix}`}>Back to contact</BackLink>
        <h1 className="nhsuk-heading-l">{title}</h1>
        <p>Our staff may only look when their work needs it. We keep each look. Yours are not listed.</p>
        {lines.length === 0 && <p>{emptyWords(isWithheld, isFirst)}</p>}
        <Days lines={lines} />
        {older && (
          <p>
            <a href={olderHref}>Earlier looks</a>
          </p>
        )}
        <p>
          Is there a name you do not know? <a href={`/budget-holder/contact${suffix}`}>Ask us</a>. We must
          tell you why they looked.
        </p>
      </div>
    </div>
  );
}

function emptyWords(isWithheld: boolean, isFirst: boolean): string {
  if (isWithheld) return 'We cannot show this list here. You can ask us.';
  return isFirst ? 'No one else has looked yet.' : 'There are no looks before this.';
}

/** One list a day. */
function Days({ lines }: Pick<WhoLooked, 'lines'>) {
  const days = [...new Set(lines.map(({ day }) => day))];
  return days.map((day) => (
    <section key={day}>
      <h2 className="nhsuk-heading-s">{day}</h2>
      <SummaryList
        rows={lines.filter((line) => line.day === day).map(({ who, seen }) => ({ term: who, value: seen }))}
      />
    </section>
  ));
}
