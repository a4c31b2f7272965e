import 'server-only';
import type { FieldError, FormState } from '@/lib/core/form/form-state';

/** The files in a field of a form. A browser sends an empty one where none was chosen. */
export async function filesOf(form: FormData, field: string | undefined): Promise<Uint8Array[]> {
  if (field === undefined) return [];
  const sent = form.getAll(field).filter((one): one is File => one instanceof File && one.size > 0);
  return Promise.all(sent.map(async (file) => new Uint8Array(await file.arrayBuffer())));
}

/** No browser fills a file field again: a form that comes back says that its files are to be chosen again. */
export function lostFiles(files: readonly Uint8Array[], field: string | undefined): FieldError[] {
  if (field === undefined || files.length === 0) return [];
  return [{ field, message: `Choose the ${files.length === 1 ? 'file' : 'files'} again` }];
}

/** The state with these errors where none is about the same field. */
export function withErrors(state: FormState, more: readonly FieldError[]): FormState {
  const known = new Set(state.errors.map(({ field }) => field));
  return { ...state, errors: [...state.errors, ...more.filter(({ field }) => !known.has(field))] };
}
