// Replaces `server-only` in tests: a module with nothing in it.
export {};
