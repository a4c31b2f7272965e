/**
 * Words for a state with long text: longer than a line of a phone, with one word that has no place to break.
 */
export const LONG_TEXT =
  'Support with washing, dressing and getting to the day centre in Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, every weekday from 7.30am to 9am and again at 6pm';

/** One word, as long as an email address can be. */
export const LONG_WORD = 'bartholomew.featherstonehaugh-cholmondeley@northamptonshire-community.example';

export const ERROR = 'Enter the amount in pounds, such as 1,250 or 1,250.50';

/** Where every link of the gallery leads: back to its top. */
export const HERE = '#maincontent';
