import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../data/gbt22239-2019/', import.meta.url);

/** One file of the catalog's data; tests read the same files that a reviewer reads. */
export function readData<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T;
}

export function textFiles(): string[] {
  return readdirSync(new URL('texts/', folder)).filter((name) => name.endsWith('.json'));
}

export interface TextEntry {
  units: string[];
  statementZh: string;
  statementEn: string;
  differenceZh: string;
  differenceEn: string;
  kinds: string[];
  steps: { method: string; zh: string; en: string }[];
  evidenceZh: string[];
  evidenceEn: string[];
  nonconformitiesZh: string[];
  nonconformitiesEn: string[];
  adviceNowZh: string;
  adviceNowEn: string;
  adviceBuildZh: string;
  adviceBuildEn: string;
}

export function allTexts(): { file: string; entry: TextEntry }[] {
  return textFiles().flatMap((file) => readData<TextEntry[]>(`texts/${file}`).map((entry) => ({ file, entry })));
}
