import { CharacterCountMessage } from './character-count-message';
import { Textarea, type TextareaProps } from './textarea';

export type CharacterCountProps = Omit<TextareaProps, 'after' | 'describedByFirst' | 'groupClassName'> & {
  limit: number;
  /** What is counted; characters unless told. */
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
