/** What turns the direction of text, or stands in no document. */
const UNSEEN = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;
const CONTROL = /(?![\n\t])\p{Cc}/gu;

/** Text without what a reader cannot see; line breaks and tabs stay. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(CONTROL, '').replace(UNSEEN, '');
}

/** The same for a text of one line, as names are: a control character parts words. */
export function plainLine(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').replace(UNSEEN, '');
}
