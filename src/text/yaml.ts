/** The parser's own words go to the error stream, in English; what it warns of, whoever reads a document says. */
export const OWN_WORDS = { logLevel: 'error' } as const;
