// A process that runs the built program as often as it is asked, until whoever asks is gone.
import { runInside } from './inside.js';

process.on(
  'message',
  async (/** @type {{ args: string[], options: Parameters<typeof runInside>[1] }} */ { args, options }) => {
    process.send?.(await runInside(args, options));
  },
);
process.on('disconnect', () => process.exit());
