import bundled from '@sparticuz/chromium';

/** Before the first test, once for all processes of the run: unpacks the browser, which two of them would otherwise do at the same time into the same file. */
export async function mochaGlobalSetup(): Promise<void> {
  await bundled.executablePath();
}
