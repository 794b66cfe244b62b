/** @module What a screen works out of the register of assets by the same rules as the service. */
export { dependencies } from "@tandem/domain/asset/dependencies";
