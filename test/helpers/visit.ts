import type { AsyncFunc, Context, Test } from 'mocha';
import type { BrowserContextOptions, Page, Request } from 'playwright-core';
import { borrowBrowser } from './browser.js';
import type { OwnBrowser } from './browser.js';
import { startWorkbench } from './workbench.js';
import type { DemoPerson, Workbench, WorkbenchOptions } from './workbench.js';

const START_MS = 60_000;
const QUIET_MS = 90;
const LONGEST_WAIT_MS = 15_000;
const MOST_TOLD = 3000;

export interface PageOptions extends BrowserContextOptions {
  language?: 'zh' | 'en';
  theme?: 'system' | 'light' | 'dark';
}

/** A page and everything bad that happened on it. */
export interface WatchedPage {
  readonly page: Page;
  /** errors of the console, of scripts and of requests, and requests to other origins; empty when all is well */
  readonly faults: string[];
  /** until the page asks for nothing and shows nothing that still loads */
  readonly settle: () => Promise<void>;
}

export interface Visit {
  /** address below the service's */
  url(path: string): string;
  /** id of the first evaluation */
  evaluationId(): Promise<string>;
  /** the person of a role, where the service has accounts */
  person(role: string): DemoPerson;
  /** every role that somebody has, where the service has accounts */
  roles(): string[];
  /** what the first start asks for */
  setupCode(): string;
  /** open an address in a fresh browser profile and wait until nothing moves */
  open(path: string, options?: PageOptions): Promise<WatchedPage>;
}

export interface VisitOptions extends WorkbenchOptions {
  /** the pages stay open from one case to the next, unless it fails */
  keepPages?: boolean;
}

/** Gives the tests of this `describe` a service of their own, and pages. */
export function visitWorkbench({ keepPages = false, ...options }: VisitOptions): Visit {
  let workbench: Workbench;
  let own: OwnBrowser;
  before(async function () {
    this.timeout(START_MS);
    [workbench, own] = await Promise.all([startWorkbench(options), borrowBrowser()]);
  });
  // A page may be late on a machine that does other work: it is asked once more, and what it showed at first is told.
  beforeEach(function () {
    this.currentTest?.retries(1);
    if (this.currentTest) tellWhyItFails(this.currentTest);
  });
  afterEach(async function () {
    const contexts = own.browser.contexts();
    if (this.currentTest?.state !== 'passed') {
      process.stderr.write(`not as expected: ${this.currentTest?.fullTitle() ?? ''}\n`);
      await tellPages(contexts.flatMap((context) => context.pages()));
    }
    if (!keepPages || this.currentTest?.state !== 'passed')
      await Promise.all(contexts.map((context) => context.close()));
  });
  after(async () => {
    await own.close();
    await workbench.close();
  });
  const url = (path: string): string => workbench.url + path;
  return {
    url,
    person(role) {
      const person = workbench.people.find((one) => one.role === role);
      if (!person) throw new Error(`nobody has the role ${role}`);
      return person;
    },
    roles: () => workbench.people.map(({ role }) => role),
    setupCode: () => workbench.setupCode ?? '',
    async evaluationId() {
      const response = await fetch(url('/api/v1/evaluations'));
      const { items } = (await response.json()) as { items: { id: string }[] }; // the contract's shape
      return items[0]!.id;
    },
    async open(path, { language = 'zh', theme = 'light', ...contextOptions } = {}) {
      const context = await own.browser.newContext({ viewport: { width: 1280, height: 900 }, ...contextOptions });
      await context.addInitScript(
        `localStorage.getItem('mlps.language') ?? localStorage.setItem('mlps.language', '${language}');
         localStorage.setItem('mlps.theme', '${theme}');`,
      );
      const page = await context.newPage();
      const faults = watch(page, workbench.url);
      const settle = settler(page);
      await page.goto(url(path));
      await settle();
      return { page, faults, settle };
    },
  };
}

const told = new WeakSet<AsyncFunc>();

/** Mocha keeps to itself why a first try failed. */
function tellWhyItFails(test: Test): void {
  const body = test.fn as AsyncFunc | undefined; // a case in the browser is one
  if (!body || told.has(body)) return;
  const telling = async function (this: Context): Promise<void> {
    try {
      await body.call(this);
    } catch (error) {
      process.stderr.write(`${test.fullTitle()}: ${error instanceof Error ? error.stack : String(error)}\n`);
      throw error;
    }
  };
  told.add(telling);
  test.fn = telling;
}

/** What the pages show after a test that failed, for whoever reads its output and cannot look. */
async function tellPages(pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    const text = await page.locator('main, dialog[open], [role=dialog]').allInnerTexts();
    const focused = await page.evaluate('document.activeElement?.outerHTML.slice(0, 200)');
    process.stderr.write(`${page.url()}\n${text.join('\n---\n').slice(0, MOST_TOLD)}\nfocus: ${String(focused)}\n`);
  }
}

/** Nothing drawn, or something that still loads; it answers when the page has drawn twice, so not while scripts keep it from drawing. */
const isUnfinished = `new Promise((answer) => {
  const look = () => answer(!document.querySelector('h1, form, [role=alert]') || document.querySelector('.loading') !== null);
  requestAnimationFrame(() => requestAnimationFrame(look));
})`;

/** Waits until the page has asked for nothing during a short while and shows nothing that still loads: quicker than Playwright's own half second. */
export function settler(page: Page): () => Promise<void> {
  const running = new Set<Request>();
  let lastChange = Date.now();
  const begin = (request: Request): void => {
    running.add(request);
    lastChange = Date.now();
  };
  const end = (request: Request): void => {
    running.delete(request);
    lastChange = Date.now();
  };
  page.on('request', begin);
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return async () => {
    // On a busy machine the scripts may not have begun to draw, or a part may still be preparing its next request, when all is quiet.
    const latest = Date.now() + LONGEST_WAIT_MS;
    while (
      running.size > 0 ||
      Date.now() - lastChange < QUIET_MS ||
      (Date.now() < latest && (await page.evaluate(isUnfinished)))
    )
      await page.waitForTimeout(QUIET_MS / 4);
  };
}

function watch(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    // That nobody is signed in, or that there is nothing to sign in to, is an answer; the browser writes it down as a failure.
    if (message.location().url.endsWith('/api/v1/session')) return;
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // The page itself lets go of requests whose answer nobody waits for any more, for instance when it is left.
    if (reason !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()} ${reason}`);
  });
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(origin) && !/^(blob|data):/.test(address)) faults.push(`left the origin: ${address}`);
  });
  return faults;
}
