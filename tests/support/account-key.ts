/** The key that seals account details wherever a test runs the application. */
export const ACCOUNT_KEY = 'ac'.repeat(32);
