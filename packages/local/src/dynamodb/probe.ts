/**
 * Whether a DynamoDB-compatible endpoint answers `ListTables`, the cheapest call that opens the
 * database. The signature is a placeholder: emulators ask that there be one and do not check it.
 */
export async function answers(endpoint: string): Promise<boolean> {
  try {
    const response = await fetch(endpoint, {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.0",
        "x-amz-target": "DynamoDB_20120810.ListTables",
        "x-amz-date": "20260101T000000Z",
        authorization:
          "AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host;x-amz-date;x-amz-target, Signature=0",
      },
      body: '{"Limit":1}',
      signal: AbortSignal.timeout(2_000),
    });
    return response.ok && (await response.text()).includes('"TableNames"');
  } catch {
    return false;
  }
}
