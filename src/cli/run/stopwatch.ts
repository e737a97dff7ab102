import type { Messages } from '../../messages/index.ts';
import { FORMATS, type Format } from '../../write/index.ts';

/** What a run does, in its order; each format is a stage of its own. */
export type Stage = keyof Messages['commands']['timing']['stages'] | Format;

export interface Stopwatch {
  /** Says that a stage has just ended. */
  stage(stage: Stage): void;
  /** Seconds from the start of the run to the end of each stage. */
  stages(): Record<string, number>;
}

export function stopwatch(): Stopwatch {
  const started = Date.now();
  const ends = new Map<Stage, number>();
  const stage = (name: Stage) => void ends.set(name, (Date.now() - started) / 1000);
  return {
    stage,
    stages: () => {
      if (!ends.has('written')) stage('written');
      return Object.fromEntries(ends);
    },
  };
}

/** The seconds that each stage took, a line each, and all of them. */
export function timingText(watch: Stopwatch, { commands: { timing }, language }: Messages): string {
  const ends = Object.entries(watch.stages());
  const taken = ends.map(([stage, end], at): [string, number] => [
    stage in FORMATS ? timing.ready(FORMATS[stage as Format].file) : timing.stages[stage as keyof typeof timing.stages],
    end - (ends[at - 1]?.[1] ?? 0),
  ]);
  taken.push([timing.all, ends.at(-1)?.[1] ?? 0]);
  const width = Math.max(...taken.map(([name]) => name.length));
  const seconds = (value: number) => value.toFixed(2).replace('.', language === 'vi' ? ',' : '.');
  const lines = taken.map(([name, value]) => `  ${name.padEnd(width)} ${seconds(value).padStart(9)}\n`);
  return `${timing.head}\n${lines.join('')}`;
}
