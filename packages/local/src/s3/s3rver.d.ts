declare module "@20minutes/s3rver" {
  import type { RequestListener } from "node:http";

  export default class S3rver {
    constructor(options: {
      readonly directory: string;
      readonly silent: boolean;
      readonly vhostBuckets: boolean;
      readonly configureBuckets: { readonly name: string; readonly configs: string[] }[];
    });
    configureBuckets(): Promise<void[]>;
    callback(): RequestListener;
  }
}

declare module "@20minutes/s3rver/lib/models/account.js" {
  interface Account {
    createKeyPair(accessKeyId: string, secretAccessKey: string): void;
    revokeAccessKey(accessKeyId: string): void;
  }
  const accounts: { readonly DUMMY_ACCOUNT: Account };
  export default accounts;
}

declare module "@20minutes/s3rver/lib/signature/v4.js" {
  interface CanonicalRequest {
    readonly querystring: string;
  }
  const signatures: {
    getStringToSign: (request: CanonicalRequest, parsed: unknown) => string;
  };
  export default signatures;
  export type { CanonicalRequest };
}
