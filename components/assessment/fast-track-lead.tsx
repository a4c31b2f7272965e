import { InsetText } from '@/components/nhs/inset-text';

/** What a fast track is for and what follows from it, before the form. */
export function FastTrackLead() {
  return (
    <InsetText>
      <p>
        For a condition that is getting worse quickly and may be entering a terminal phase. The completed tool
        is enough: no Checklist, no decision support tool and no panel. Any that is still open is withdrawn,
        and says why.
      </p>
      <p>
        From the moment you received it, care should be in place within 48 hours, and the PHB lead has 2
        working days to decide.
      </p>
      <p>
        <a href="https://www.gov.uk/government/publications/nhs-continuing-healthcare-fast-track-pathway-tool">
          The national fast track tool and its guidance on GOV.UK
        </a>
      </p>
    </InsetText>
  );
}
