export const SERVICE_NAME = 'Personal health budgets';

/** The title of the browser's tab: rendered by the page itself, because only it knows whether a form was refused. */
export function PageTitle({ title, isRefused }: { title: string; isRefused?: boolean }) {
  return <title>{`${isRefused ? 'Error: ' : ''}${title} - ${SERVICE_NAME}`}</title>;
}
