import { Panel } from '@/components/page/panel';
import { pronounsFor } from '@/lib/core/pronouns';

type Props = {
  /** The care co-ordinator; null: there is none. */
  name: string | null;
  /** Theirs, or of the team. */
  phone: string | null;
  hours: string | null;
  contactHref: string;
  about: string | null;
};

/** Whom to call, at the end of a home. */
export function NeedToTalk({ name, phone, hours, contactHref, about }: Props) {
  return (
    <Panel heading="Need to talk?">
      {name && (
        <p>
          <strong>{name}</strong>
          {`, ${pronounsFor(about).your} care co-ordinator`}
        </p>
      )}
      {phone && (
        <p>
          <a className="app-link" href={`tel:${phone.replaceAll(' ', '')}`}>{`Call ${phone}`}</a>
          {hours && <span className="app-line app-visually-quiet">{hours}</span>}
        </p>
      )}
      <p>
        <a className="app-link" href={contactHref}>
          {name ? `Contact ${name}` : 'Contact us'}
        </a>
      </p>
    </Panel>
  );
}
