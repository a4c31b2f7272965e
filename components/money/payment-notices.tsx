import { InsetText } from '@/components/nhs/inset-text';
import { WarningCallout } from '@/components/nhs/warning-callout';
import { pronounsFor } from '@/lib/core/pronouns';
import type { ShownNotice } from '@/lib/money/queries/shown-notices';

/** The suspensions and stops that count now, on the page of a budget. */
export function StaffNotices({ notices }: { notices: readonly ShownNotice[] }) {
  return notices.map((notice) => (
    <InsetText key={notice.id}>
      <p>{forStaff(notice)}</p>
    </InsetText>
  ));
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
};

/** The same on the home of the person and of who acts for them. */
export function HolderNotices({ notices, about }: HolderProps) {
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
      <p>Do you think this is wrong? You can ask us to look again at any time.</p>
    </WarningCallout>
  ));
}
