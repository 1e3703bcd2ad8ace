import { theme } from 'antd';
import type { ThemeConfig } from 'antd';
import type { ThemeName } from '../lib/theme';

/** The library's colours, set to those of tokens.css; its own defaults miss the contrast that WCAG AA asks for. */
const colours = {
  light: {
    colorPrimary: '#1b5e9b',
    colorLink: '#1b5e9b',
    colorTextBase: '#1b242e',
    colorTextSecondary: '#4c5866',
    colorTextDescription: '#4c5866',
    colorTextPlaceholder: '#5d6977',
    colorTextDisabled: '#69757f',
    colorBgContainer: '#ffffff',
    colorBorder: '#aab5c1',
    colorError: '#a3201c',
    colorSuccess: '#1d6a3a',
    colorWarning: '#855000',
  },
  dark: {
    colorPrimary: '#74b0e6',
    colorLink: '#74b0e6',
    colorTextBase: '#e3e8ed',
    colorTextSecondary: '#a8b3bf',
    colorTextDescription: '#a8b3bf',
    colorTextPlaceholder: '#95a1ae',
    colorTextDisabled: '#8b97a4',
    colorBgContainer: '#191f26',
    colorBgElevated: '#232b34',
    colorBorder: '#55626f',
    colorError: '#f19a95',
    colorSuccess: '#86cd9f',
    colorWarning: '#e9b765',
  },
} as const;

/** Theme of the component library: dense, quiet, one accent colour. */
export function antdTheme(name: ThemeName): ThemeConfig {
  return {
    algorithm: name === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: { ...colours[name], fontFamily: 'inherit', fontSize: 14, controlHeight: 28, borderRadius: 4, motion: false },
    components: {
      // White words on the light blue and red of the dark theme would be unreadable.
      Button: {
        primaryColor: name === 'dark' ? '#0b1824' : '#ffffff',
        dangerColor: name === 'dark' ? '#2a0f0e' : '#ffffff',
        primaryShadow: 'none',
        defaultShadow: 'none',
      },
    },
  };
}
