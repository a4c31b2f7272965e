import { classNames } from './class-names';
import { describedBy, Field, type FieldProps } from './field';

type FileUploadProps = FieldProps & {
  /** Media types or endings the browser offers; the server must check again. */
  accept?: string;
  multiple?: boolean;
};

/** A file or a photo. The chosen file is lost when the form comes back: say so in the error. */
export function FileUpload({ accept, multiple, ...props }: FileUploadProps) {
  return (
    <Field {...props} groupClassName="nhsuk-file-upload">
      <input
        className={classNames('nhsuk-file-upload__input', props.className)}
        id={props.id}
        name={props.name}
        type="file"
        accept={accept}
        disabled={props.disabled}
        multiple={multiple}
        aria-describedby={describedBy(props)}
      />
    </Field>
  );
}
