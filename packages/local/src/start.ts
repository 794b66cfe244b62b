import { createProduct } from "./create-product.ts";
import { launch } from "./launch.ts";
import { builtWeb } from "./web-build.ts";

launch({ buildWeb: () => builtWeb(console.log), createProduct });
