export type Organisation = {
  name: string;
  /** The end of a long name, kept together on the second line. */
  split?: string;
  descriptor?: string;
  href?: string;
};

export type Service = { text: string; href?: string };

type Props = { organisation?: Organisation; service?: Service };

/** Whose service this is and what it is called; one link where both lead to the same page. */
export function HeaderService({ organisation, service }: Props) {
  const isOneLink = Boolean(service?.href) && [undefined, service?.href].includes(organisation?.href);
  const href = isOneLink ? service?.href : organisation?.href;
  const names = (
    <>
      {organisation && <OrganisationName {...organisation} />} {/* the space parts the words of the link */}
      {service && isOneLink && <ServiceName text={service.text} />}
    </>
  );
  return (
    <div className="nhsuk-header__service">
      {href ? (
        <a
          className="nhsuk-header__service-logo"
          href={href}
          aria-label={linkName(organisation, service, isOneLink)}
        >
          {names}
        </a>
      ) : (
        names
      )}
      {service && !isOneLink && <ServiceName {...service} />}
    </div>
  );
}

function linkName(organisation: Organisation | undefined, service: Service | undefined, isOneLink: boolean) {
  const names = [
    organisation?.name,
    organisation?.split,
    organisation?.descriptor,
    isOneLink && service?.text,
    'homepage',
  ];
  return names.filter(Boolean).join(' ');
}

function OrganisationName({ name, split, descriptor }: Organisation) {
  return (
    <>
      <span className="nhsuk-header__organisation-name">
        {name}
        {split && (
          <>
            {' '}
            <span className="nhsuk-header__organisation-name-split">{split}</span>
          </>
        )}
      </span>
      {descriptor && ' '}
      {descriptor && <span className="nhsuk-header__organisation-name-descriptor">{descriptor}</span>}
    </>
  );
}

function ServiceName({ text, href }: Service) {
  if (!href) return <span className="nhsuk-header__service-name">{text}</span>;
  return (
    <a className="nhsuk-header__service-name" href={href}>
      {text}
    </a>
  );
}
