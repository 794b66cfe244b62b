/** The item of the demanded list that the scope statement of a standard serves without anyone saying so. */
export const scopeItem = "scope";
