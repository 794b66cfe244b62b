import { AssumeRoleCommand, type STSClient } from "@aws-sdk/client-sts";

/** Refresh this long before the session ends. */
const earlyMilliseconds = 5 * 60 * 1_000;
const sessionSeconds = 60 * 60;

type Session = {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  expiration: Date;
};

const assume = async (sts: STSClient, role: string, tenantId: string): Promise<Session> => {
  const { Credentials } = await sts.send(
    new AssumeRoleCommand({
      RoleArn: role,
      RoleSessionName: `tenant-${tenantId}`,
      DurationSeconds: sessionSeconds,
      Tags: [{ Key: "tenantId", Value: tenantId }],
    }),
  );
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = Credentials ?? {};
  if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration) {
    throw new Error(`No session for client ${tenantId}`);
  }
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
    expiration: Expiration,
  };
};

/**
 * Gives the credentials of one client: the TenantData role, assumed with the session tag `tenantId` that its policy
 * ends in. One request at a time is under way for a client; sessions are refreshed before they end.
 */
export const tenantCredentials =
  (sts: STSClient, role: string, now: () => Date) =>
  (tenantId: string): (() => Promise<Session>) => {
    let session: Promise<Session> | null = null;
    let refreshAt = 0;
    return () => {
      if (session === null || now().getTime() >= refreshAt) {
        refreshAt = Number.POSITIVE_INFINITY;
        session = assume(sts, role, tenantId).then(
          (fresh) => {
            refreshAt = fresh.expiration.getTime() - earlyMilliseconds;
            return fresh;
          },
          (error: unknown) => {
            session = null;
            throw error;
          },
        );
      }
      return session;
    };
  };
