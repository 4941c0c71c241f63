/** Loaded before a measured process: at its end it writes to file descriptor 3 what memory it took. */
import { writeSync } from 'node:fs';

process.on('exit', () => {
  writeSync(3, JSON.stringify({ peakKilobytes: process.resourceUsage().maxRSS }));
});
