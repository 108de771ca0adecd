import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const path = process.env['EDGEPROOF_CHROMIUM'] ?? '/usr/bin/chromium';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium, each time with an empty profile. */
export function launch(): Promise<Browser> {
  if (!existsSync(path)) {
    throw new Error(
      `Failed to start a browser: there is no ${path}. Install Debian's chromium, or say in EDGEPROOF_CHROMIUM where yours is.`,
    );
  }
  return chromium.launch({ executablePath: path, headless: true, args });
}
