import { dueText } from '@/components/case/due-text';
import { Prose } from '@/components/case/request-facts';
import { ButtonLink } from '@/components/nhs/button';
import { Card } from '@/components/nhs/card';
import type { PlainDate } from '@/lib/core/plain-date';
import type { NextText } from './overview-hrefs';

type Props = {
  next: NextText;
  /** The due day, if a clock is open for it. */
  dueOn: PlainDate | null;
  today: PlainDate;
  /** The progress, such as "7 of 12 domains". */
  progress: string | null;
  /** The commissioner's questions, if they must be answered. */
  questions: string | null;
};

/** The next step: what, by when, its button and other links. */
export function OverviewNext({ next, dueOn, today, progress, questions }: Props) {
  const due = dueOn && dueText(dueOn, today);
  return (
    <Card heading={next.heading} headingSize="m">
      <p>{next.text}</p>
      {questions && (
        <p>
          <strong>
            <Prose text={questions} />
          </strong>
        </p>
      )}
      {progress && <p>{progress}</p>}
      {due && <p>{due.isLate ? <strong>{capital(due.text)}</strong> : capital(due.text)}.</p>}
      {next.act && <ButtonLink href={next.act.href}>{next.act.text}</ButtonLink>}
      {next.more && next.more.length > 0 && <OtherWays links={next.more} />}
    </Card>
  );
}

function OtherWays({ links }: { links: NonNullable<NextText['more']> }) {
  return (
    <ul className="nhsuk-list app-other-ways">
      {links.map(({ href, text, hint }) => (
        <li key={href}>
          <a href={href}>{text}</a>
          <span className="app-line app-visually-quiet">{hint}</span>
        </li>
      ))}
    </ul>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
