/** Seconds from the start of the run to the end of each stage. */
export function stopwatch() {
  const started = Date.now();
  const stages: Record<string, number> = {};
  const stage = (name: string) => {
    stages[name] = (Date.now() - started) / 1000;
  };
  return {
    stage,
    stages: () => {
      stage('written');
      return stages;
    },
  };
}
