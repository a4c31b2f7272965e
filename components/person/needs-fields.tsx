import { CheckboxesField, SelectField, TextareaField, TextField } from '@/components/forms/fields';
import { Fieldset } from '@/components/nhs/fieldset';
import {
  CONTACT_TEXTS,
  FORMAT_TEXTS,
  LANGUAGE_USE_TEXTS,
  languageName,
  type NeedText,
  SUPPORT_TEXTS,
} from '@/lib/person/rules/need-text';
import {
  COMMUNICATION_SUPPORT,
  CONTACT_WAYS,
  INFORMATION_FORMATS,
  LANGUAGE_USES,
  LANGUAGES,
  PRINT_POINTS,
} from '@/lib/person/rules/needs';
import { NEED_QUESTIONS } from './needs-text';

/** What a person needs so that they can read, understand and answer: each is chosen. */
export function NeedsFields() {
  return (
    <>
      <FormatFields />
      <LanguageFields />
      <SupportFields />
      <ContactWayFields />
      <TextareaField
        name="adjustments"
        label={NEED_QUESTIONS.adjustments}
        labelSize="m"
        hint="For example, a quiet room, a home visit, or no appointments before 11am"
        rows={3}
        limit={1_000}
      />
    </>
  );
}

function itemsOf<T extends string>(values: readonly T[], texts: Record<T, NeedText>, asked: Asked<T> = {}) {
  return values.map((value) => ({ value, label: texts[value].label, conditional: asked[value] }));
}

/** The further question that a choice raises. */
type Asked<T extends string> = { [Value in T]?: React.ReactNode };

function FormatFields() {
  const size = (
    <SelectField
      name="printPoints"
      label={NEED_QUESTIONS.printPoints}
      options={[
        { value: '', text: 'Select a size' },
        ...PRINT_POINTS.map((points) => ({ value: `${points}`, text: `${points} point` })),
      ]}
    />
  );
  const other = <TextField name="formatNote" label={NEED_QUESTIONS.formatNote} />;
  return (
    <CheckboxesField
      name="formats"
      legend={NEED_QUESTIONS.formats}
      legendSize="m"
      hint="Select all that apply"
      items={itemsOf(INFORMATION_FORMATS, FORMAT_TEXTS, { LARGE_PRINT: size, OTHER_FORMAT: other })}
    />
  );
}

function LanguageFields() {
  return (
    <Fieldset legend="Does the person need another language than English?" legendSize="m">
      <SelectField
        name="language"
        label={NEED_QUESTIONS.language}
        options={[
          { value: '', text: 'No other language needed' },
          ...LANGUAGES.map((language) => ({ value: language, text: languageName(language) })),
        ]}
      />
      <TextField
        name="languageNote"
        label={NEED_QUESTIONS.languageNote}
        hint="If you selected another language"
        width={20}
      />
      <CheckboxesField
        name="languageUses"
        legend={NEED_QUESTIONS.languageUses}
        legendSize="s"
        isSmall
        items={itemsOf(LANGUAGE_USES, LANGUAGE_USE_TEXTS)}
      />
    </Fieldset>
  );
}

function SupportFields() {
  const other = <TextField name="supportNote" label={NEED_QUESTIONS.supportNote} />;
  return (
    <CheckboxesField
      name="support"
      legend={NEED_QUESTIONS.support}
      legendSize="m"
      hint="Select all that apply"
      items={itemsOf(COMMUNICATION_SUPPORT, SUPPORT_TEXTS, { OTHER_SUPPORT: other })}
    />
  );
}

function ContactWayFields() {
  return (
    <>
      <CheckboxesField
        name="contact"
        legend={NEED_QUESTIONS.contact}
        legendSize="m"
        hint="Select only what they need. Nothing selected means that any way will do"
        items={itemsOf(CONTACT_WAYS, CONTACT_TEXTS)}
      />
      <TextField
        name="contactNote"
        label={NEED_QUESTIONS.contactNote}
        hint="For example, call their daughter first"
      />
    </>
  );
}
