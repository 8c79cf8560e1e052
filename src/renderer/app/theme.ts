// Mantine's theme. Colours, type and radius live in ui/tokens.css and reach Mantine through
// ui/mantine-bridge.css; here only what Mantine must know in JavaScript.
import {
  createTheme,
  type MantineColorScheme,
  type MantineColorSchemeManager,
  type MantineColorsTuple,
} from '@mantine/core';

const accent: MantineColorsTuple = [
  '#e0f0ee',
  '#c3e2de',
  '#9fcfc9',
  '#79bbb3',
  '#4fa398',
  '#2b8a7f',
  '#0b6b63',
  '#085850',
  '#06453f',
  '#04322d',
];

/** Floating parts stay inside their own tree: a modal dialog makes everything outside it inert. */
const inPlace = { defaultProps: { withinPortal: false } };

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: 6,
  colors: { accent },
  defaultRadius: 'md',
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Combobox: inPlace,
    HoverCard: inPlace,
    Menu: inPlace,
    Popover: inPlace,
    Tooltip: inPlace,
    Modal: { defaultProps: { lockScroll: false } },
    Drawer: { defaultProps: { lockScroll: false } },
  },
});

/** Remembers the colour scheme for as long as the page lives: nothing goes to local storage. */
export function memoryColorSchemeManager(): MantineColorSchemeManager {
  let kept: MantineColorScheme | undefined;
  return {
    get: (byDefault) => kept ?? byDefault,
    set: (value) => {
      kept = value;
    },
    clear: () => {
      kept = undefined;
    },
    subscribe: () => undefined,
    unsubscribe: () => undefined,
  };
}

/** The nonce of this page load, for the rare style element of a Mantine component. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}
