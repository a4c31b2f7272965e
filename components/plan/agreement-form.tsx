import { ActionForm } from '@/components/forms/action-form';
import { DateField, RadiosField } from '@/components/forms/fields';
import type { FormAction, FormState } from '@/lib/core/form/form-state';
import type { AgreementForm as AgreementPage } from '@/lib/plan/queries/agreement-form';
import type { WrittenPlan } from '@/lib/plan/queries/plan-view';
import { AgreementFacts } from './agreement-facts';

type Props = {
  action: FormAction;
  initial: FormState;
  caseId: string;
  plan: WrittenPlan;
  /** Who may agree. */
  agreers: AgreementPage['agreers'];
  /** The page where an authority is recorded. */
  authorityHref: string;
};

/** The practitioner records that the person, or their representative, agreed the plan as it is now. */
export function AgreementForm({ action, initial, caseId, plan, agreers, authorityHref }: Props) {
  const title = 'The person’s agreement';
  const isToAgree = !plan.isAgreed && plan.isOpen;
  return (
    <ActionForm
      action={action}
      initial={initial}
      title={title}
      heading={
        <>
          <h1 className="nhsuk-heading-l">{title}</h1>
          <AgreementFacts agreements={plan.agreements} hash={plan.hash} />
        </>
      }
      {...(isToAgree && agreers.length > 0 ? { submit: 'Record the agreement' } : {})}
    >
      {isToAgree && agreers.length === 0 && (
        <p>
          This person is under 16, and no representative acts for the plan.{' '}
          <a href={authorityHref}>Record a representative first</a>.
        </p>
      )}
      {isToAgree && agreers.length > 0 && (
        <>
          <input type="hidden" name="caseId" value={caseId} />
          <input type="hidden" name="seenHash" value={plan.hash} />
          <p>
            The person can agree online, on their plan page. If they told you or signed on paper, record it
            here. It counts for the plan exactly as it is now.
          </p>
          <RadiosField
            name="agreedBy"
            legend="Who agreed?"
            hint={
              <>
                Only the person, or a representative on record whose authority covers the plan on that day.{' '}
                <a href={authorityHref}>Record a representative</a>
              </>
            }
            items={agreers.map(({ choice, name, as }) => ({ value: choice, label: name, hint: as }))}
          />
          <RadiosField
            name="how"
            legend="How did they agree?"
            items={[
              { value: 'ON_PAPER', label: 'They signed on paper' },
              { value: 'SPOKEN', label: 'They told me' },
            ]}
          />
          <DateField name="agreedOn" legend="When did they agree?" hint="For example, 27 3 2026" />
        </>
      )}
    </ActionForm>
  );
}
