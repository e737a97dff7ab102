import { expect, test } from 'vitest';
import { stopwatch, timingText } from '../../src/cli/run/stopwatch.ts';
import { messagesOf } from '../../src/messages/index.ts';

test.each(['vi', 'en'] as const)(
  '--timing in %s: a line a stage in the order that they ended, and their sum',
  (language) => {
    const messages = messagesOf(language);
    const { timing } = messages.commands;
    const watch = stopwatch();
    for (const stage of ['opened', 'read', 'json'] as const) watch.stage(stage);
    const [head, ...lines] = timingText(watch, messages).trimEnd().split('\n');
    expect(head).toBe(timing.head);
    const parts = lines.map((line) => /^ {2}(.+?) +(\d+[.,]\d\d)$/.exec(line) ?? []);
    const { stages } = timing;
    expect(parts.map(([, name]) => name)).toEqual([
      stages.opened,
      stages.read,
      timing.ready('report.json'),
      stages.written,
      timing.all,
    ]);
    const seconds = parts.map(([, , value = '']) => Number(value.replace(',', '.')));
    const sum = seconds.slice(0, -1).reduce((all, one) => all + one, 0);
    expect(Math.abs(sum - (seconds.at(-1) ?? 0))).toBeLessThan(0.03);
  },
);
