import { Hint } from './hint';
import { Textarea, type TextareaProps } from './textarea';

type CharacterCountProps = Omit<TextareaProps, 'after' | 'describedByFirst' | 'groupClassName'> & {
  limit: number;
  /** What is counted; characters by default. */
  unit?: 'characters' | 'words';
};

/** A text area with a limit. Says the limit without a script; a live count may replace the message. */
export function CharacterCount({ limit, unit = 'characters', ...props }: CharacterCountProps) {
  return (
    <Textarea
      {...props}
      groupClassName="nhsuk-character-count"
      describedByFirst={`${props.id}-info`}
      after={<CharacterCountMessage fieldId={props.id} limit={limit} unit={unit} />}
    />
  );
}

type CharacterCountMessageProps = {
  /** The id of the text area; the message is `<fieldId>-info`. */
  fieldId: string;
  limit: number;
  unit: 'characters' | 'words';
};

/** How much may be written, said once, before anything is typed. */
function CharacterCountMessage({ fieldId, limit, unit }: CharacterCountMessageProps) {
  return (
    <Hint
      id={`${fieldId}-info`}
      className="nhsuk-character-count__message"
    >{`You can enter up to ${limit} ${unit}`}</Hint>
  );
}
