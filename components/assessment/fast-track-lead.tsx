import { InsetText } from '@/components/nhs/inset-text';

/** What a fast track is for and what follows from it, before the form. */
export function FastTrackLead() {
  return (
    <InsetText>
      <p>
        For a rapidly deteriorating condition that may be entering a terminal phase. The completed tool is
        enough on its own, without a Checklist, decision support tool or panel. Any open one will be
        withdrawn, with the reason. It may come at any moment, also after a decision.
      </p>
      <p>Care should be in place within 48 hours of receipt. The PHB lead has 2 working days to decide.</p>
      <p>
        <a href="https://www.gov.uk/government/publications/nhs-continuing-healthcare-fast-track-pathway-tool">
          The national fast track tool and its guidance on GOV.UK
        </a>
      </p>
    </InsetText>
  );
}
