/** The dossiers behind a number: those of a figure, of one unit and field if these are given. */
export interface Link {
  /** A figure's id (spec section 4). */
  figure: string;
  unit?: string | null | undefined;
  field?: string | null | undefined;
  /** Of one month of receipt, by which only the page can narrow, of one cause or the units of one level; in the reader's words. */
  period?: string;
  cause?: string;
  level?: string;
  /** Of one procedure, by its code or its name, by which only the workbook can narrow. */
  procedure?: { code: string } | { name: string };
  /** Of one rule: signs, which stand in a list of their own (figure `findings`). */
  rule?: string;
}
