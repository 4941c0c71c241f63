/** Starts the Chromium of this machine, for those who look at the page as a person does. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];

/**
 * @param flags more flags for Chromium
 * @throws Error where there is none; the variable CHROMIUM names another place
 * @example const browser = await launchChromium();
 */
export async function launchChromium(flags: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) throw new Error(`No Chromium at ${executablePath}; set CHROMIUM to its path.`);
  return chromium.launch({ executablePath, args: [...FLAGS, ...flags] });
}
