import type { FormCounts } from '../../casefile/figures/form06a.ts';
import { formatDay, type Messages } from '../../messages/index.ts';
import { figuresSection, hiddenFiguresSection } from '../figures/figuresSection.ts';
import { byLevel } from '../figures/levels.ts';
import { sharesSection } from '../figures/sharesSection.ts';
import type { BuildOptions } from '../ground/options.ts';
import type { Sheet } from '../ground/report.ts';
import { unitName } from '../ground/unitName.ts';
import type { ReportJson, UnitJson } from '../schema/schema.ts';
import { formSection } from './form06a.ts';

/** The sheet of all units: the official form with a row for each, and every figure. */
export function summarySheet(
  json: ReportJson,
  form: FormCounts[],
  subtitle: string[],
  { plan, messages, reveal }: BuildOptions,
): Sheet {
  const { report: words } = messages;
  const nameOf = (unit: UnitJson) => unitName(unit, messages);
  const rows = byLevel(json.units, plan, json.plan.asOf, messages).map(({ heading, unit }) => ({
    name: nameOf(unit),
    of: { unit: unit.unit },
    group: heading,
    counts: form.filter((row) => row.unit === unit.unit),
  }));
  const groups = [
    ...json.units.map((unit) => ({ name: nameOf(unit), of: { unit: unit.unit }, figures: unit.figures })),
    { name: words.total, of: {}, figures: json.totals },
  ];
  return {
    name: words.sheets.summary,
    head: [
      [{ text: words.head.superior }, { text: words.head.team, bold: true }],
      [
        { text: words.head.state, bold: true },
        { text: words.head.motto, bold: true },
      ],
    ],
    heading: [...(reveal ? [messages.page.internal] : []), words.title, ...subtitle],
    sections: [
      formSection('form-06a', words.form.allUnits, words.unit, rows, plan.form06a, messages),
      figuresSection(groups, messages),
    ],
  };
}

/** The sheet of all shares, of each unit and of all. */
export function sharesSheet(json: ReportJson, messages: Messages): Sheet {
  const { report: words } = messages;
  const shares = [
    ...json.units.map((unit) => ({ name: unitName(unit, messages), shares: unit.shares })),
    { name: words.total, shares: json.shares },
  ];
  return { name: words.sheets.shares, heading: [], sections: [sharesSection(shares, messages)] };
}

/** The official form of a unit, by field, with the figures that it does not show. */
export function unitSheet(
  unit: UnitJson,
  index: number,
  form: FormCounts[],
  { plan, window, messages }: BuildOptions,
): Sheet {
  const { report: words, language } = messages;
  const own = form.filter((row) => row.unit === unit.unit);
  const nameOf = (field: string | null) => field ?? words.notStated;
  const fields = unit.fields.map(({ field }) => ({
    name: nameOf(field),
    of: { unit: unit.unit, field },
    counts: own.filter((row) => row.field === field),
  }));
  const groups = unit.fields.map(({ field, figures }) => ({
    name: nameOf(field),
    of: { unit: unit.unit, field },
    figures,
  }));
  const day = (iso: string) => formatDay(iso, language);
  const name = unitName(unit, messages);
  return {
    name,
    head: [
      [{ text: words.form.code, bold: true }, { text: words.form.decree }],
      [
        { text: words.form.title, bold: true },
        { text: words.form.period },
        { text: words.form.days(day(window.from), day(window.asOf)) },
      ],
      [{ text: words.form.reportingUnit(name) }, { text: words.form.receivingUnit }],
    ],
    heading: [words.form.measure],
    sections: [
      formSection(`form-06a-${index + 1}`, words.form.code, words.form.field, fields, plan.form06a, messages, {
        unit: unit.unit,
      }),
      hiddenFiguresSection(
        `hidden-figures-${index + 1}`,
        groups,
        { of: { unit: unit.unit }, figures: unit.figures },
        messages,
      ),
    ],
  };
}
