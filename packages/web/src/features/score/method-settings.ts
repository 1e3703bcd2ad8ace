import { defaultSettings } from '@mlps/controls';
import type { Edition, ScoreResult, Settings } from '@mlps/controls';

/** The open choices that decide under each edition; the others have no part in its figure. */
const settingsOf: Readonly<Record<Edition, readonly (keyof Settings)[]>> = {
  '2015': ['basicThreshold', 'partialPoints', 'compareOn'],
  '2019': ['compareOn'],
  '2021': ['attention', 'objectRule', 'compareOn'],
  '2025': ['partialCredit', 'above90WithHazard', 'rectifiedHazards', 'exactly90', 'exactly60'],
};

export interface MethodSetting {
  readonly key: keyof Settings;
  readonly value: Settings[keyof Settings];
  readonly isDefault: boolean;
}

/** The settings with which a figure was computed. */
export function methodSettings({ edition, settings }: Pick<ScoreResult, 'edition' | 'settings'>): MethodSetting[] {
  return settingsOf[edition].map((key) => ({
    key,
    value: settings[key],
    isDefault: plain(settings[key]) === plain(defaultSettings[key]),
  }));
}

/** A decimal is the same as a number and as a text. */
const plain = (value: Settings[keyof Settings]): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);
