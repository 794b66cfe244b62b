import { Duration } from "aws-cdk-lib";
import { type EventBus, type EventPattern, Rule } from "aws-cdk-lib/aws-events";
import { SqsQueue } from "aws-cdk-lib/aws-events-targets";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";

export type EventQueueProps = {
  readonly bus: EventBus;
  readonly pattern: EventPattern;
  /** Seconds that the consumer may take for a batch. */
  readonly timeout: number;
};

/**
 * Events of a kind, waiting for their consumer. One that fails five times, or that the bus cannot deliver, goes to
 * the dead letters and stays there for two weeks.
 */
export class EventQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { bus, pattern, timeout }: EventQueueProps) {
    super(scope, id);
    this.deadLetters = new Queue(this, "DeadLetters", {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    this.queue = new Queue(this, "Queue", {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // Six times what one batch may take: the margin that the SQS event source asks for.
      visibilityTimeout: Duration.seconds(timeout * 6),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
    });
    const rule = new Rule(this, "Rule", { eventBus: bus, eventPattern: pattern });
    rule.addTarget(new SqsQueue(this.queue, { deadLetterQueue: this.deadLetters }));
  }
}
