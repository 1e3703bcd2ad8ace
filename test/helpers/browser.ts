import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import bundled from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { slowDown } from './slow-down.js';

const LINGER_MS = 3000;

/** A browser that came with the packages, and how to end it. */
export interface OwnBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

let borrowed: Promise<OwnBrowser> | undefined;
let borrowers = 0;
let ending: NodeJS.Timeout | undefined;

/**
 * The one browser of this process, started when it is first needed: to start one costs more than most cases. It ends when nobody has needed it for a while,
 * so that a process that ran one file can end.
 */
export async function borrowBrowser(): Promise<OwnBrowser> {
  clearTimeout(ending);
  borrowers += 1;
  const isGone = borrowed !== undefined && !(await borrowed).browser.isConnected();
  if (isGone) borrowed = undefined;
  borrowed ??= openBrowser();
  const own = await borrowed;
  return {
    browser: own.browser,
    close() {
      borrowers -= 1;
      if (borrowers === 0)
        ending = setTimeout(() => {
          borrowed = undefined;
          void own.close();
        }, LINGER_MS);
      return Promise.resolve();
    },
  };
}

/**
 * Start the Chromium that lies inside an npm package. It brings no fonts, so it is shown the Chinese font of another package; without it every Chinese
 * character would be an empty box.
 */
export async function openBrowser(): Promise<OwnBrowser> {
  bundled.setGraphicsMode = false; // WebGL in software would take more of the processor than all else on the page, which draws in two dimensions
  const folder = await mkdtemp(join(tmpdir(), 'mlps-browser-'));
  const fontsFile = join(folder, 'fonts.conf');
  await writeFile(fontsFile, fontsConf(join(folder, 'cache')));
  const browser = await chromium.launch({
    executablePath: await bundled.executablePath(),
    args: ['--no-sandbox', ...bundled.args.filter((arg) => !unwanted.test(arg))],
    env: { ...definedEnvironment(), FONTCONFIG_FILE: fontsFile },
  });
  const slower = Number(process.env['E2E_SLOWER'] ?? 1);
  if (slower > 1) slowDown(browser, slower);
  return {
    browser,
    async close() {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * The package's own arguments are made for a function that runs once: one process, which ends with its first page, and no web security, which is what we want
 * to see at work.
 */
const unwanted =
  /^--(headless|single-process|no-zygote|disable-web-security|disable-site-isolation|allow-running-insecure)/;

function fontsConf(cacheFolder: string): string {
  const fonts = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans-sc/package.json')));
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${cacheFolder}</cachedir></fontconfig>`;
}

function definedEnvironment(): Record<string, string> {
  const known = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(known);
}
