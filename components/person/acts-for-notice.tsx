import { InsetText } from '@/components/nhs/inset-text';

/** On the pages of a person for whom the reader acts: why there are no forms to judge them. */
export function ActsForNotice() {
  return (
    <InsetText>
      <p>
        You act for this person, or this record is your own. So you can read it, but you cannot assess them,
        decide, approve or pay. Someone else must do that.
      </p>
    </InsetText>
  );
}
