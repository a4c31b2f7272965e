import { Details } from '@/components/nhs/details';
import { SummaryList } from '@/components/nhs/summary-list';
import type { RegionContacts } from '@/lib/home/queries/local-contacts';

type Team = RegionContacts['commissioners'][number];

/** The teams of a region behind its name; those that gave no number or address come last. */
export function LocalTeams({ regions }: { regions: readonly RegionContacts[] }) {
  return regions.map(({ region, commissioners }) => {
    const [reachable, others] = [true, false].map((wanted) =>
      commissioners.filter(({ phone, email }) => Boolean(phone || email) === wanted),
    );
    return (
      <Details key={region} summary={region || 'Other areas'}>
        {reachable && reachable.length > 0 && <SummaryList rows={reachable.map(teamRow)} />}
        {others && others.length > 0 && <Unknown teams={others} />}
      </Details>
    );
  });
}

function Unknown({ teams }: { teams: readonly Team[] }) {
  return (
    <>
      <p>We do not know a phone number for these. Ask your GP.</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {teams.map(({ code, name }) => (
          <li key={code}>{name}</li>
        ))}
      </ul>
    </>
  );
}

function teamRow({ code, name, phone, email, hours }: Team) {
  const value = (
    <>
      {phone && <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>}
      {phone && hours && <span className="app-line">{hours}</span>}
      {phone && email && !hours && <br />}
      {email && <a href={`mailto:${email}`}>{email}</a>}
    </>
  );
  return { id: code, term: name, value };
}
