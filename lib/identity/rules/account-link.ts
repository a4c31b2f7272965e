/** Links of one kind that an account gets within an hour: no inbox is filled by who types its address. */
export const MOST_LINKS_AN_HOUR = 3;

/** Days to prove an address. The link alone opens nothing: who uses it is signed in. */
export const DAYS_TO_PROVE = 7;
