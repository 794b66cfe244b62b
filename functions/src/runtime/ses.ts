import { SendEmailCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import type { Mail } from "./runtime.ts";

/** Sends mail through SES. Refuses every one where the deployment names no sender. */
export const mailFrom = (from: string | undefined) => {
  const client = new SESv2Client({});
  return async ({ to, subject, text }: Mail): Promise<void> => {
    if (from === undefined) throw new Error("MAIL_FROM is not set");
    await client.send(
      new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: [to] },
        Content: { Simple: { Subject: { Data: subject }, Body: { Text: { Data: text } } } },
      }),
    );
  };
};
