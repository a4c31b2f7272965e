import { PageTitle } from '@/components/page/page-title';
import { Shell } from '@/components/page/shell';
import { families } from './families';
import type { Specimen } from './specimen';

/**
 * Every component of the kit in its states. The ending `.dev.tsx` makes this a page in development only
 * (next.config.js).
 */
export default function GalleryPage() {
  return (
    <Shell homeHref="/" isWide>
      <PageTitle title="Gallery" />
      <h1 className="nhsuk-heading-l">Gallery</h1>
      <p>Every component of the kit in its states. Only a server in development has this page.</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {families.map(({ title, specimens }) => (
          <li key={title}>
            {title}:{' '}
            {specimens.map(({ name }, place) => (
              <span key={name}>
                {place > 0 && ', '}
                <a href={`#${name}`}>{name}</a>
              </span>
            ))}
          </li>
        ))}
      </ul>
      {families.map(({ title, specimens }) => (
        <section key={title} className="app-section">
          <h2 className="nhsuk-heading-l">{title}</h2>
          {specimens.map((specimen) => (
            <SpecimenStates key={specimen.name} {...specimen} />
          ))}
        </section>
      ))}
    </Shell>
  );
}

function SpecimenStates({ name, states }: Specimen) {
  return (
    <section id={name}>
      <hr className="nhsuk-section-break nhsuk-section-break--l nhsuk-section-break--visible" />
      <h3 className="nhsuk-heading-m">{name}</h3>
      {states.map((state) => (
        <div key={state.name} className="nhsuk-u-margin-bottom-6">
          <p className="app-visually-quiet nhsuk-u-margin-bottom-2">{state.name}</p>
          {state.element}
        </div>
      ))}
    </section>
  );
}
