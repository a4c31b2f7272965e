/** Who reads an overview, and what they may do there. */
export type EligibilityReader = {
  mayAssess: boolean;
  mayDecide: boolean;
  maySendLetter: boolean;
  mayAskForReview: boolean;
  practitionerName: string;
};

type Link = { href: string; text: string };

/** One thing that is next: what it is, the button to it where the reader does it, and other ways. */
export type NextText = { heading: string; text: string; act?: Link; more?: (Link & { hint: string })[] };
