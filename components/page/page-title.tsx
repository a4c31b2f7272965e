export const SERVICE_NAME = 'Personal health budgets';

type Props = {
  title: string;
  /** Whom the page is about, where that is not the reader. */
  about?: string | null;
  isRefused?: boolean;
};

/**
 * The title of the browser's tab. The page renders it, because only the page knows whether a form was
 * refused.
 */
export function PageTitle({ title, about, isRefused }: Props) {
  return <title>{`${isRefused ? 'Error: ' : ''}${titleAbout(title, about)} - ${SERVICE_NAME}`}</title>;
}

/** The title of a page about a person, such as "Leo: home". */
export function titleAbout(title: string, about: string | null | undefined): string {
  return about ? `${about}: ${title.charAt(0).toLowerCase()}${title.slice(1)}` : title;
}
