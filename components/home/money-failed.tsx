import { ButtonLink } from '@/components/nhs/button';
import { Card } from '@/components/nhs/card';
import { pronounsFor } from '@/lib/core/pronouns';

type Props = {
  /** The number in our log. */
  fault: string;
  about: string | null;
  /** This page again. */
  href: string;
  phone: string | null;
  hours: string | null;
};

/** In place of the money where it could not be read. The rest of the page is shown. */
export function MoneyFailed({ fault, about, href, phone, hours }: Props) {
  const { your, Your } = pronounsFor(about);
  return (
    <Card className="app-panel app-now">
      <h1 className="nhsuk-heading-l">{`We cannot show ${your} money right now`}</h1>
      <p>
        <strong>{`${Your} money is safe and nothing has changed.`}</strong> This is our fault. Try again in a
        few minutes.
      </p>
      <ButtonLink href={href}>Try again</ButtonLink>
      <p>
        {phone && `Do you need to know today? Call ${phone}${hours ? `, ${hours}` : ''}. `}
        Tell us this code: <strong>{fault}</strong>
      </p>
    </Card>
  );
}
