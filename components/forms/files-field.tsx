'use client';

import { type ChangeEvent, type ComponentProps, useState } from 'react';
import { FileUpload } from '@/components/nhs/file-upload';
import { useField } from './form-context';

type Props = Omit<ComponentProps<typeof FileUpload>, 'id' | 'error'>;

/** Just below what the server takes of a form with all its files. */
const MOST_BYTES = 10_000_000;

/** Files in a form. With a script it says before the sending that they are too large together. */
export function FilesField(props: Props) {
  const { id, error } = useField(props.name);
  const [isTooLarge, setTooLarge] = useState(false);
  const weigh = ({ target }: ChangeEvent<HTMLDivElement>) => {
    const files = target instanceof HTMLInputElement ? [...(target.files ?? [])] : [];
    setTooLarge(files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES);
  };
  return (
    <div onChange={weigh}>
      <FileUpload {...props} id={id} error={isTooLarge ? TOO_LARGE : error} />
    </div>
  );
}

const TOO_LARGE = 'This is more than 10 MB. Choose fewer files. You can add the others after you save';
