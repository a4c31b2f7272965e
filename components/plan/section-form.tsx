import { Prose } from '@/components/case/request-facts';
import { ActionForm } from '@/components/forms/action-form';
import { TextareaField } from '@/components/forms/fields';
import { SeenField } from '@/components/forms/seen-field';
import { InsetText } from '@/components/nhs/inset-text';
import { formatInstant } from '@/lib/core/clock';
import type { FormAction, FormState } from '@/lib/core/form/form-state';
import type { Section } from '@/lib/plan/rules/plan';
import { ownerOf, type SectionKind } from '@/lib/plan/rules/sections';
import { mySectionTitle, sectionHint, sectionTitle, whoWrote } from './section-text';

type Props = {
  action: FormAction;
  initial: FormState;
  caseId: string;
  kind: SectionKind;
  /** The current version; undefined if nothing was written. */
  now: Section | undefined;
  /** The writer; `isOwn` if it is the person. */
  reader: { isPractitioner: boolean; isOwn: boolean; calledName: string };
  versionsHref: string;
  /** The plan's person, for a form that returns to a page that needs it. */
  personId?: string;
};

/**
 * The form of one section. It sends the version it showed: if another user wrote meanwhile, it shows both
 * texts.
 */
export function SectionForm({ action, initial, caseId, kind, now, reader, versionsHref, personId }: Props) {
  const title = reader.isPractitioner ? sectionTitle(kind) : mySectionTitle(kind);
  const isOnBehalf = !reader.isOwn && ownerOf(kind) === 'PERSON';
  return (
    <>
      <ActionForm
        action={action}
        initial={initial}
        title={title}
        heading={<h1 className="nhsuk-heading-l">{title}</h1>}
        submit="Save"
      >
        <input type="hidden" name="caseId" value={caseId} />
        <input type="hidden" name="kind" value={kind} />
        {personId && <input type="hidden" name="personId" value={personId} />}
        <SeenField
          name="version"
          current={String(now?.version ?? 0)}
          heading="What someone else wrote while you were writing"
        >
          <p>
            <Prose text={now?.body ?? ''} />
          </p>
          {now && <p>{`${whoWrote(now)}, ${formatInstant(new Date(now.writtenAt))}`}</p>}
          <p>Combine both versions below, then save.</p>
        </SeenField>
        {isOnBehalf && (
          <InsetText>
            <p>
              This part is in {reader.calledName}’s own words. Write what {reader.calledName} says. We will
              show that you wrote it. Earlier versions are kept.
            </p>
          </InsetText>
        )}
        <TextareaField
          name="body"
          label={title}
          isLabelHidden
          hint={sectionHint(kind)}
          rows={10}
          limit={8000}
        />
      </ActionForm>
      {now && (
        <p>
          {whoWrote(now)}, {formatInstant(new Date(now.writtenAt))}.{' '}
          <a href={versionsHref}>See all versions</a>
        </p>
      )}
    </>
  );
}
