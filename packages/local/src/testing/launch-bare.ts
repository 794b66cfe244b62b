import { launch } from "../launch.ts";
import { bareWeb, createBareProduct } from "./edition.ts";

launch({ buildWeb: bareWeb, createProduct: createBareProduct });
