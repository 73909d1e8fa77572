import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Download,
  type Locator,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { readPart, readZip } from '../../../src/zip/read.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
export const hasChromium = existsSync(CHROMIUM);
if (!hasChromium) console.log(`no Chromium at ${CHROMIUM} (CHROMIUM names another): nothing is tried`);

export const root = join(import.meta.dirname, '../../..');
/** The page of the usual template, as the build makes it. */
export const usualPage = join(root, 'dist/browser/half-year-summary.html');
const folder = mkdtempSync(join(tmpdir(), 'page-'));

/** Runs the command in a folder of the tests' own. */
export function run(...args: readonly string[]): void {
  const command = join(root, 'bin/fill-report.js');
  execFileSync(process.execPath, [command, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
}

export function pathOf(name: string): string {
  return join(folder, name);
}

export function kept(name: string, content: string | Uint8Array): string {
  writeFileSync(pathOf(name), content);
  return pathOf(name);
}

/** The parts of a zip by name. */
export function parts(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const zip = readZip(bytes);
  if (typeof zip === 'string') throw new Error(zip);
  return new Map(
    zip.entries.map((entry) => {
      const content = readPart(zip, entry, entry.size);
      if (typeof content === 'string') throw new Error(content);
      return [entry.name, content];
    }),
  );
}

export function documentXml(bytes: Uint8Array): string {
  return Buffer.from(parts(bytes).get('word/document.xml') ?? []).toString();
}

interface Saved {
  readonly name: string;
  readonly path: string;
  readonly bytes: Buffer;
}

/** A page in Chromium, a new one for each test: that nothing was asked for and nothing broke is seen to after each. */
export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly browser: Browser;
  readonly open: (file?: string) => Promise<void>;
  readonly field: (name: string) => Locator;
  readonly saidUnder: (key: string) => Locator;
  readonly button: (name: string) => Locator;
  /** Acts that are seldom wanted. */
  readonly more: (name: string) => Promise<void>;
  readonly saved: (act: () => Promise<unknown>) => Promise<Saved>;
  readonly choose: (...paths: readonly string[]) => Promise<void>;
}

export function inChromium(): Opened {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const asked: string[] = [];
  const broken: string[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
    page = await context.newPage();
    asked.length = 0;
    broken.length = 0;
    context.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => broken.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && broken.push(message.text()));
  });
  afterEach(async () => {
    expect(asked.filter((url) => !/^(?:file|blob):/.test(url))).toEqual([]);
    expect(broken).toEqual([]);
    await context.close();
  });
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  return {
    get page() {
      return page;
    },
    get context() {
      return context;
    },
    get browser() {
      return browser;
    },
    open: async (file = usualPage) => {
      await page.goto(pathToFileURL(file).href);
      await page.locator('.status:not(:empty)').waitFor();
    },
    field: (name) => page.locator(`input[name="${name}"]`),
    saidUnder: (key) => page.locator(`[data-key="${key}"] .said`),
    button,
    more: async (name) => {
      await page.locator('summary').click();
      await button(name).click();
    },
    saved: async (act) => {
      const [file]: [Download, unknown] = await Promise.all([page.waitForEvent('download'), act()]);
      const path = pathOf(file.suggestedFilename());
      await file.saveAs(path);
      return { name: file.suggestedFilename(), path, bytes: readFileSync(path) };
    },
    choose: async (...paths) => {
      await page.locator('input[type=file]').setInputFiles([...paths]);
      await page.locator('dialog').waitFor();
    },
  };
}
