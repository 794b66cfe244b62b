import {
  Checkbox,
  createTheme,
  defaultVariantColorsResolver,
  Menu,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from "@mantine/core";

/** Neutral greys; `ink` is what acts: near black on light, near white on dark. */
const gray: MantineColorsTuple = [
  "#f7f7f8",
  "#f1f1f4",
  "#e8e8ec",
  "#dcdce1",
  "#c3c3cb",
  "#85858f",
  "#6a6a74",
  "#4c4c55",
  "#303036",
  "#1b1b1f",
];

const dark: MantineColorsTuple = [
  "#ececef",
  "#cfcfd6",
  "#a6a6b0",
  "#80808a",
  "#3a3b41",
  "#303136",
  "#26272b",
  "#1c1d20",
  "#141517",
  "#0c0d0e",
];

const red: MantineColorsTuple = [
  "#fef3f2",
  "#fee4e2",
  "#fecdca",
  "#fda29b",
  "#f97066",
  "#f04438",
  "#b42318",
  "#a31f15",
  "#912018",
  "#7a271a",
];

export const theme = createTheme({
  primaryColor: "ink",
  primaryShade: { light: 9, dark: 0 },
  colors: { gray, dark, red, ink: gray },
  white: "#ffffff",
  black: "#1b1b1f",
  fontFamily:
    'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace',
  fontSizes: { xs: "12px", sm: "14px", md: "14px", lg: "16px", xl: "20px" },
  lineHeights: { xs: "1.35", sm: "1.45", md: "1.45", lg: "1.5", xl: "1.4" },
  spacing: { xs: "4px", sm: "8px", md: "12px", lg: "16px", xl: "24px" },
  radius: { xs: "2px", sm: "4px", md: "6px", lg: "8px", xl: "8px" },
  defaultRadius: "md",
  headings: {
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "22px", lineHeight: "1.3" },
      h2: { fontSize: "16px", lineHeight: "1.4" },
      h3: { fontSize: "14px", lineHeight: "1.45" },
    },
  },
  respectReducedMotion: true,
  components: {
    Checkbox: Checkbox.extend({ defaultProps: { iconColor: "var(--ground)" } }),
    // The placeholder it puts first is no menu item, and a screen reader would count it as one. Inside its
    // own region it lies within dialogs and landmarks.
    Menu: Menu.extend({
      defaultProps: { withInitialFocusPlaceholder: false, withinPortal: false },
    }),
  },
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    const ofInk = (input.color ?? input.theme.primaryColor) === "ink";
    return ofInk && input.variant === "filled" ? { ...colors, color: "var(--ground)" } : colors;
  },
});

/**
 * The product's own words for colour, in both schemes; every stylesheet uses these alone. Each pair that
 * carries text reaches a contrast of 4.5, each mark that carries meaning 3.
 */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--ground": "#ffffff",
    "--surface": "#ffffff",
    "--sunken": "#f7f7f8",
    "--raised": "#f1f1f4",
    "--line": "#e3e3e8",
    "--edge": "#85858f",
    "--text": "#1b1b1f",
    "--quiet": "#5b5b64",
    "--iso27001": "#4338ca",
    "--iso27001-tint": "#eef0fe",
    "--iso20000": "#0f766e",
    "--iso20000-tint": "#e4f5f2",
    "--good": "#15703a",
    "--good-tint": "#e8f5ec",
    "--warn": "#8f5200",
    "--warn-tint": "#fdf3e0",
    "--bad": "#b42318",
    "--bad-tint": "#fdecea",
    "--veil": "rgb(20 20 24 / 0.4)",
    "--mantine-color-dimmed": "#5b5b64",
    "--mantine-color-placeholder": "#6a6a74",
    "--mantine-color-error": "#b42318",
    "--mantine-color-default-border": "#85858f",
    "--mantine-color-ink-filled": "#1b1b1f",
    "--mantine-color-ink-filled-hover": "#303036",
    "--mantine-color-anchor": "#1b1b1f",
    "--mantine-color-disabled-color": "#6a6a74",
  },
  dark: {
    "--ground": "#141517",
    "--surface": "#1c1d20",
    "--sunken": "#18191b",
    "--raised": "#26272b",
    "--line": "#2f3035",
    "--edge": "#80808a",
    "--text": "#ececef",
    "--quiet": "#a6a6b0",
    "--iso27001": "#a5b4fc",
    "--iso27001-tint": "#252848",
    "--iso20000": "#5eead4",
    "--iso20000-tint": "#163532",
    "--good": "#74d99a",
    "--good-tint": "#17301f",
    "--warn": "#f5c069",
    "--warn-tint": "#352813",
    "--bad": "#fda29b",
    "--bad-tint": "#3d1d1a",
    "--veil": "rgb(0 0 0 / 0.6)",
    "--mantine-color-body": "#141517",
    "--mantine-color-text": "#ececef",
    "--mantine-color-dimmed": "#a6a6b0",
    "--mantine-color-placeholder": "#8f8f99",
    "--mantine-color-error": "#fda29b",
    "--mantine-color-default": "#1c1d20",
    "--mantine-color-default-hover": "#26272b",
    "--mantine-color-default-border": "#80808a",
    "--mantine-color-ink-filled": "#ececef",
    "--mantine-color-ink-filled-hover": "#cfcfd6",
    "--mantine-color-ink-light-hover": "#26272b",
    "--mantine-color-anchor": "#ececef",
    "--mantine-color-disabled-color": "#a6a6b0",
  },
});
