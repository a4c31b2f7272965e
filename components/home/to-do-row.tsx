import type { ReactNode } from 'react';

type Props = {
  href: string;
  /** What to do. */
  says: string;
  /** Why, or what helps. */
  means?: string | null;
  /** Until when, as a tag. */
  end?: ReactNode;
};

/** One thing to do, in the list "For you to do". */
export function ToDoRow({ href, says, means, end }: Props) {
  return (
    <li className="app-rows__item">
      <div className="app-rows__main">
        <a className="app-rows__link" href={href}>
          {says}
        </a>
        {means && <span className="app-line app-visually-quiet">{means}</span>}
      </div>
      {end && <div className="app-rows__end">{end}</div>}
    </li>
  );
}
