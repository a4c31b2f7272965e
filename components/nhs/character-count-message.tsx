import { Hint } from './hint';

export type CharacterCountMessageProps = {
  /** The id of the text area; the message is `<fieldId>-info`. */
  fieldId: string;
  limit: number;
  unit: 'characters' | 'words';
};

/** How much may be written, said once, before anything is typed. */
export function CharacterCountMessage({ fieldId, limit, unit }: CharacterCountMessageProps) {
  return (
    <Hint
      id={`${fieldId}-info`}
      className="nhsuk-character-count__message"
    >{`You can enter up to ${limit} ${unit}`}</Hint>
  );
}
