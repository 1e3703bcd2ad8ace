import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { hospitalText } from './workbench.js';

/** A message key or an unfilled parameter, as it would look if it reached the screen. */
const rawKey =
  /\b(app|nav|frame|today|reminders|sessions?|signIn|setup|account|password|factor|tokens|role|access|palette|dialog|settings|state|error|table|filter|list|word|systems?|organizations|people|roles|policy|audit|upkeep|backup|jobs|duty|dutyState|form|evaluationForm|import|evaluation(State)?|problems|findings|rectification|score|result|importance|conclusion|reason|notice|catalog|extension|item)\.[a-z][\w.]*\b|\{\w+\}|\bundefined\b|\bNaN\b/;
const chinese = /[\u3400-\u9fff]/;
/** The number of an official paper is Chinese in every language. */
const paperNumber = /[\u3400-\u9fff]+〔\d{4}〕\d+号/g;

/** Fails when a message key, an unfilled parameter or a value that is none stands anywhere on the page, in its title or in what only reading aids say. */
export async function expectReadableWords(page: Page): Promise<void> {
  expect(await wordsOf(page)).to.not.match(rawKey);
  expect(await page.title()).to.not.match(rawKey);
  expect(await labels(page)).to.not.match(rawKey);
}

/** Fails when the page's own words are not those of the language: no Chinese in English, Chinese in Chinese. */
export async function expectOwnLanguage(page: Page, language: 'zh' | 'en'): Promise<void> {
  expect(await ownWords(page)).to.match(language === 'zh' ? chinese : /^[^\u3400-\u9fff]+$/);
}

/** Everything on the page but codes, which look like message keys and are shown on purpose. */
async function wordsOf(page: Page): Promise<string> {
  const codes = await page.locator('.code').allInnerTexts();
  return codes.reduce((text, code) => text.replace(code, ''), await page.locator('body').innerText());
}

/** Words that are the page's own, not data. */
async function ownWords(page: Page): Promise<string> {
  const words = page.locator('nav:not(.crumbs), thead, h2, button, dt, .stats, main label, .field-below');
  await words.first().waitFor();
  const texts = (await words.allInnerTexts()).join('\n');
  return (await dataWords).reduce((text, word) => text.replaceAll(word, ''), texts.replace(paperNumber, ''));
}

/** Names and records of the hospital, longest first: heads and labels may show them in any language. */
const dataWords = readDataWords();

async function readDataWords(): Promise<string[]> {
  const found = new Set<string>(['2024 年等级测评']);
  JSON.parse(await hospitalText(), (_key, value: unknown) => {
    if (typeof value === 'string' && chinese.test(value)) found.add(value);
    return value;
  });
  return [...found].sort((one, other) => other.length - one.length);
}

/** What only reading aids say: labels and hints. */
async function labels(page: Page): Promise<string> {
  const spoken =
    '(all) => all.flatMap((one) => [one.ariaLabel, one.title, one.placeholder]).filter(Boolean).join("\\n")';
  return String(await page.evaluate(`(${spoken})([...document.querySelectorAll('*')])`));
}
