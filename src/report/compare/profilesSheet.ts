import { countingRules } from '../../casefile/compare/rules.ts';
import { FORM_IDS } from '../../casefile/figures/form06a.ts';
import type { Messages } from '../../messages/index.ts';
import type { Cell, Column, SectionRow, Sheet } from '../ground/report.ts';
import { share } from '../ground/share.ts';
import type { ProfilesJson } from '../schema/profiles.ts';

type Form = ProfilesJson[number]['total'];

/** Form II.06a and the on-time share as each profile counts; no sheet when none was asked for. */
export function profilesSheets(json: ProfilesJson | undefined, messages: Messages): Sheet[] {
  if (json === undefined || json.length === 0) return [];
  const { compare: words, report } = messages;
  const rows = json.flatMap(({ id, units, total }): SectionRow[] => [
    ...units.map(({ unit, ...form }) => rowOf(id, unit ?? report.notStated, form, 'body')),
    rowOf(id, report.total, total, 'total'),
  ]);
  return [
    {
      name: words.profiles.sheet,
      heading: [],
      sections: [
        {
          id: 'profiles',
          title: words.profiles.title,
          notes: [words.profiles.note, ...json.map((profile) => noteOf(profile, messages))],
          columns: columnsOf(messages),
          rows,
        },
      ],
    },
  ];
}

function noteOf({ id, rules, source }: ProfilesJson[number], { compare: words, language }: Messages): string {
  const does = new Map(countingRules().map((rule) => [rule.id, rule.does[language] ?? rule.does.en]));
  const said = rules.map((rule) => does.get(rule) ?? rule).join('; ');
  return words.profiles.about(id, said === '' ? words.profiles.own : said, source);
}

function rowOf(id: string, name: string, { columns, onTimeShare, moved }: Form, style: 'body' | 'total'): SectionRow {
  const counts: Cell[] = FORM_IDS.map((column) => columns[column] ?? 0);
  return { cells: [id, name, ...counts, share(onTimeShare.part, onTimeShare.whole), moved], style };
}

function columnsOf({ compare: words, report }: Messages): Column[] {
  return [
    { key: 'profile', heading: words.profiles.profile, kind: 'code', width: 12 },
    { key: 'unit', heading: report.unit, kind: 'text', width: 32 },
    ...FORM_IDS.map((id): Column => {
      const number = Number(id.slice('form.'.length));
      return { key: id, number: `(${number})`, heading: words.columns[number] ?? id, kind: 'count', width: 11 };
    }),
    { key: 'onTimeShare', heading: words.profiles.onTime, kind: 'share', width: 12 },
    { key: 'moved', heading: words.profiles.moved, kind: 'count', width: 12 },
  ];
}
