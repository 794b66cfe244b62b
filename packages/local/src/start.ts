import { createProduct } from "./create-product.ts";
import { seedDemo } from "./demo/seed.ts";
import { launch } from "./launch.ts";
import { builtWeb } from "./web-build.ts";

launch({
  buildWeb: () => builtWeb(console.log),
  createProduct,
  fill: (edition) => seedDemo({ ...edition, say: console.log, now: new Date() }),
});
