/** The languages of the program; the first is that of whoever asks for none. Each has its catalog, or index.ts does not compile. */
export const LANGUAGES = ['vi', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];
