export {};

declare module "react" {
  // Custom properties, which the stylesheets here read.
  interface CSSProperties {
    [name: `--${string}`]: string | number;
  }
}
