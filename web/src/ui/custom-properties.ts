/** Custom properties, which the stylesheets here read. */
export type CustomProperties = Readonly<Record<`--${string}`, string | number>>;

declare module "react" {
  interface CSSProperties extends CustomProperties {}
}
