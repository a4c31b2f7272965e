import { WarningCallout } from '@/components/nhs/warning-callout';
import type { PersonNeeds } from '@/lib/person/queries/person-needs';
import { DETAIL_GROUPS, DETAILS } from '@/lib/person/rules/detail-fields';

type Props = { needs: PersonNeeds; editHref: string | undefined };

/** The person's information and communication needs. They come first, because the law requires it. */
export function NeedsCard({ needs: { needed, notAsked }, editHref }: Props) {
  if (needed.length > 0) {
    return (
      <WarningCallout heading={DETAIL_GROUPS.needs} headingLevel={2}>
        <ul className="nhsuk-list nhsuk-list--bullet">
          {needed.map(({ category, words }) => (
            <li key={category} className="app-break">
              {DETAILS[category].label}: <strong>{words}</strong>
            </li>
          ))}
        </ul>
        <NotAsked count={notAsked.length} editHref={editHref} />
      </WarningCallout>
    );
  }
  if (notAsked.length === 0)
    return <p>We asked about information and communication needs. There are none.</p>;
  return <NotAsked count={notAsked.length} editHref={editHref} />;
}

function NotAsked({ count, editHref }: { count: number; editHref: string | undefined }) {
  if (count === 0) return null;
  const what =
    count === 4 ? 'about information and communication needs' : `about ${count} of the 4 kinds of need`;
  return (
    <p>
      The person has not been asked yet {what}. {editHref && <a href={editHref}>Record the answers</a>}
    </p>
  );
}
