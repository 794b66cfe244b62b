/** The addresses of a client that the function for documents answers; everything else is the API's. */
export const documentsPath = /^\/api\/v1\/tenants\/[^/]+\/(?:exports|imports)\//;
