import { DetailsField } from '@/components/forms/details-field';
import {
  CheckboxesField,
  HiddenField,
  RadiosField,
  SelectField,
  TextareaField,
  TextField,
} from '@/components/forms/fields';
import type { Domain, LevelDomain } from '@/lib/tool/rules/edition';
import { answerField } from './answer-schema';
import { AssessmentConflict } from './assessment-conflict';

type Props = {
  domain: Domain;
  /** A screening is one professional's: no colleagues to disagree, and no review to look ahead to. */
  isScreening: boolean;
};

/** What is asked in one domain of a tool, with what another user wrote there meanwhile. */
export function AssessmentDomainFields({ domain, isScreening }: Props) {
  return (
    <>
      <HiddenField name={answerField(domain.key, 'version')} />
      <AssessmentConflict domain={domain.key} />
      {domain.kind === 'TEXT' ? (
        <TextareaField
          name={answerField(domain.key, 'body')}
          label="What the MDT found"
          rows={10}
          limit={8_000}
        />
      ) : (
        <DomainFields domain={domain} isScreening={isScreening} />
      )}
    </>
  );
}

function DomainFields({ domain, isScreening }: { domain: LevelDomain; isScreening: boolean }) {
  const name = (field: string) => answerField(domain.key, field);
  return (
    <>
      <RadiosField
        name={name('level')}
        legend="Which level fits best?"
        legendSize="s"
        isSmall
        items={domain.levels.map(({ key, name: label, guidance }) => ({ value: key, label, hint: guidance }))}
      />
      <CheckboxesField
        name={name('isWellManaged')}
        isSmall
        items={[{ value: 'yes', label: 'This need is well managed at present. It still counts as a need' }]}
      />
      <TextareaField
        name={name('body')}
        label="Evidence"
        labelSize="s"
        hint="What was observed, measured or recorded, with dates"
        rows={6}
        limit={8_000}
      />
      <TextField name={name('saidBy')} label="Source" labelSize="s" />
      {!isScreening && <Disagreement domain={domain} />}
      {!isScreening && (
        <DetailsField summary="A change is expected before the next review" names={[name('expectedChange')]}>
          <TextareaField
            name={name('expectedChange')}
            label="What is expected to change?"
            rows={3}
            limit={2_000}
          />
        </DetailsField>
      )}
    </>
  );
}

/** The higher level counts; the lower one and the reason are kept. */
function Disagreement({ domain: { key, levels } }: { domain: LevelDomain }) {
  const names = [answerField(key, 'lowerLevel'), answerField(key, 'disagreement')] as const;
  const items = levels.slice(0, -1).map(({ key: value, name: text }) => ({ value, text }));
  return (
    <DetailsField summary="The MDT could not agree on the level" names={names}>
      <p>Choose the higher level above. Record the lower one here.</p>
      <SelectField
        name={names[0]}
        label="Lower level that was proposed"
        options={[{ value: '', text: 'They agree' }, ...items]}
      />
      <TextareaField name={names[1]} label="Who proposed it, and why" rows={3} limit={2_000} />
    </DetailsField>
  );
}
