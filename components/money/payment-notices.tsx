import { InsetText } from '@/components/nhs/inset-text';
import { WarningCallout } from '@/components/nhs/warning-callout';
import { pronounsFor } from '@/lib/core/pronouns';
import type { LiftedNotice, ShownNotice } from '@/lib/money/queries/shown-notices';

type StaffProps = { notices: readonly ShownNotice[]; lifted: readonly LiftedNotice[] };

/** The suspensions and stops that count now, and those that were lifted, on the page of a budget. */
export function StaffNotices({ notices, lifted }: StaffProps) {
  return [
    ...notices.map((notice) => ({ id: notice.id, text: forStaff(notice) })),
    ...lifted.map((notice) => ({ id: notice.id, text: afterLifting(notice) })),
  ].map(({ id, text }) => (
    <InsetText key={id}>
      <p>{text}</p>
    </InsetText>
  ));
}

function afterLifting({ payeeName, from, until, careBy }: LiftedNotice): string {
  const care = careBy === null ? '' : ` ${careBy} gave the care then.`;
  return `Payments to ${payeeName} were suspended from ${from} to ${until}.${care} They can be paid for those days again: check first what is owed.`;
}

function forStaff({ kind, payeeName, ground, from, lastDay, hasBegun, reviewOn, care }: ShownNotice): string {
  const what =
    kind === 'SUSPEND'
      ? `Payments to ${payeeName} are suspended from ${from}`
      : `Payments to ${payeeName} ${hasBegun ? 'stopped' : 'stop'} after ${lastDay}`;
  const review = reviewOn === null ? '' : ` Review by ${reviewOn}.`;
  return `${what}: ${ground}.${review}${care ? ` Care continues with ${care.by} from ${care.from}.` : ''}`;
}

type HolderProps = {
  notices: readonly ShownNotice[];
  /** The person's called name; null if it is the reader. */
  about: string | null;
  /** How to reach us, which is how to ask. */
  contactHref: string;
};

/** The same on the home of the person and of who acts for them. */
export function HolderNotices({ notices, about, contactHref }: HolderProps) {
  const { Your, your } = pronounsFor(about);
  return notices.map(({ id, kind, because, from, lastDay, hasBegun, reviewOn, care }) => (
    <WarningCallout
      key={id}
      headingLevel={2}
      heading={
        kind === 'SUSPEND'
          ? `${Your} payments are on hold`
          : `${Your} payments ${hasBegun ? 'stopped' : 'stop'} after ${lastDay}`
      }
    >
      <p>
        {kind === 'SUSPEND' ? `We stopped them for now on ${from}. ` : ''}
        {`This is because ${because}.`}
      </p>
      {care && <p>{`${care.by} will give ${your} care from ${care.from}.`}</p>}
      {reviewOn && <p>{`We will look at this by ${reviewOn}.`}</p>}
      <p>
        Do you think this is wrong? Ask us to look again at any time.{' '}
        <a href={contactHref}>Call us or write to us</a>
      </p>
    </WarningCallout>
  ));
}
