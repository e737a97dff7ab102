/** What a rule says of itself to whoever reads its signs. */
export interface RuleText {
  title: string;
  meaning: string;
  /** How to read it, and what to compare. */
  reading: string;
  /** What usually makes it wrong. */
  falseAlarm: string;
}
