import { Aws, CfnOutput, RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import { HttpApi, HttpStage, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import {
  CfnManagedLoginBranding,
  CfnUserPoolUser,
  OAuthScope,
  UserPoolClient,
  UserPoolClientIdentityProvider,
} from "aws-cdk-lib/aws-cognito";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { type Config, foundersOf } from "../config.ts";
import { Site } from "../constructs/site.ts";
import { exported } from "../exported.ts";
import type { DataStack } from "./data.ts";

export type FrontStackProps = StackProps & { readonly config: Config; readonly data: DataStack };

/**
 * The front door: the one address of the product, the API's gateway without a route yet, and the application as
 * Cognito knows it. It comes before the functions, because they write its address into mails.
 */
export class FrontStack extends Stack {
  readonly gateway: HttpApi;
  readonly site: Site;
  /** The ARN of the bucket of the screens, for the stack that fills it. */
  readonly siteArn: string;
  readonly publicUrl: string;
  readonly application: UserPoolClient;

  constructor(scope: Construct, id: string, { config, data, ...props }: FrontStackProps) {
    super(scope, id, props);

    this.gateway = new HttpApi(this, "Gateway", { createDefaultStage: false });
    const stage = new HttpStage(this, "Stage", {
      httpApi: this.gateway,
      stageName: "$default",
      autoDeploy: true,
      throttle: { burstLimit: 500, rateLimit: 250 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, "GatewayLog", {
            retention: config.logDays,
            removalPolicy: config.ephemeral ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
          }),
        ),
      },
    });
    stage.node.addDependency(this.gateway);

    this.site = new Site(this, "Site", {
      config,
      accessLogs: data.accessLogs,
      apiDomain: `${this.gateway.apiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}`,
      talksTo: [
        `https://cognito-idp.${Aws.REGION}.${Aws.URL_SUFFIX}`,
        data.signInOrigin,
        `https://${data.evidence.bucketRegionalDomainName}`,
      ],
    });
    this.siteArn = exported(this, "SiteArn", this.site.bucket.bucketArn, `${config.prefix}-site`);
    this.publicUrl = `https://${config.domain?.name ?? this.site.distribution.distributionDomainName}`;

    this.application = new UserPoolClient(this, "Application", {
      userPool: data.people,
      // A browser keeps no secret: authorisation code with PKCE, and no way to sign in but the hosted page.
      generateSecret: false,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${this.publicUrl}/signed-in`],
        logoutUrls: [`${this.publicUrl}/`],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
    });
    new CfnManagedLoginBranding(this, "SignInPage", {
      userPoolId: data.people.userPoolId,
      clientId: this.application.userPoolClientId,
      useCognitoProvidedValues: true,
    });

    new CfnOutput(this, "Address", { value: this.publicUrl });
    new CfnOutput(this, "FirstOwner", { value: this.#welcome(config, data) });
  }

  /** How the first owner gets in, in words for whoever deployed it. */
  #welcome(config: Config, { people }: DataStack): string {
    const { owner } = config;
    if (owner === undefined) {
      const who = foundersOf(config)?.join(", ") ?? "whoever";
      return `Open ${this.publicUrl}, make an account and found your firm: ${who} may.`;
    }
    const invitation = new CfnUserPoolUser(this, "Owner", {
      userPoolId: people.userPoolId,
      username: owner,
      desiredDeliveryMediums: ["EMAIL"],
      userAttributes: [
        { name: "email", value: owner },
        { name: "email_verified", value: "true" },
        { name: "name", value: owner },
      ],
    });
    // Whoever has an account keeps it: a later deployment without an owner takes nobody away.
    invitation.applyRemovalPolicy(config.ephemeral ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN);
    return `${owner} has mail with a password for the first sign-in at ${this.publicUrl}, and founds the firm there.`;
  }
}
