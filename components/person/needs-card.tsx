import { WarningCallout } from '@/components/nhs/warning-callout';
import type { PersonNeeds } from '@/lib/person/queries/person-needs';
import type { NeedText } from '@/lib/person/rules/need-text';
import { NEEDS_HEADING } from './needs-text';

type Props = { needs: PersonNeeds; editHref: string | undefined };

/** The person's information and communication needs. They come first, because the law requires it. */
export function NeedsCard({ needs, editHref }: Props) {
  switch (needs.kind) {
    case 'asked':
      return <Chosen lines={needs.lines} asked={needs.asked} editHref={editHref} />;
    case 'to-confirm':
      return (
        <WarningCallout heading={`${NEEDS_HEADING}: please confirm`} headingLevel={2}>
          <p>Recorded before, in words. Ask the person, then choose what they need.</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {needs.lines.map((line) => (
              <li key={line} className="app-break">
                {line}
              </li>
            ))}
          </ul>
          {editHref && <a href={editHref}>Confirm these needs</a>}
        </WarningCallout>
      );
    case 'not-asked':
      return (
        <p>
          The person has not been asked yet about information and communication needs.{' '}
          {editHref && <a href={editHref}>Record the answers</a>}
        </p>
      );
  }
}

function Chosen({ lines, asked, editHref }: { lines: NeedText[]; asked: string } & Pick<Props, 'editHref'>) {
  const change = editHref && <a href={editHref}>Change needs</a>;
  if (lines.length === 0) {
    return (
      <p className="app-break">
        There are no information and communication needs. {asked} {change}
      </p>
    );
  }
  return (
    <WarningCallout heading={NEEDS_HEADING} headingLevel={2}>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {lines.map(({ label, letters, appointments }) => (
          <li key={label} className="app-break">
            <strong>{label}</strong>
            {letters && <span className="app-line">Letters: {letters}</span>}
            {appointments && <span className="app-line">Appointments: {appointments}</span>}
          </li>
        ))}
      </ul>
      <p className="app-break">
        {asked} {change}
      </p>
    </WarningCallout>
  );
}
