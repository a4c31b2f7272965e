export const SERVICE_NAME = 'Personal health budgets';

/**
 * The title of the browser's tab. The page renders it, because only the page knows whether a form was
 * refused.
 */
export function PageTitle({ title, isRefused }: { title: string; isRefused?: boolean }) {
  return <title>{`${isRefused ? 'Error: ' : ''}${title} - ${SERVICE_NAME}`}</title>;
}
