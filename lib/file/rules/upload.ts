/** While it is checked no user can open it. Kept: it is a receipt or a file of evidence now. */
export type UploadState = 'CHECKING' | 'KEPT' | 'REFUSED';

/** Files one account may send in an hour. A full assessment has 12 parts. */
export const MOST_UPLOADS_AN_HOUR = 60;
