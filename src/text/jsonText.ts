/** A terminal takes these for commands, and JSON need not write them as they are. */
const COMMANDS = /[\u007f-\u009f]/g;

/** A value as JSON that may go to any terminal: control characters of data are written as escapes, and read back as they were. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    COMMANDS,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
