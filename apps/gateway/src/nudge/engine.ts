import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Client, Connection } from '@temporalio/client';
import { nudging, workflowOf } from '@duban/contracts/nudging';
import { type Kind } from '@duban/domain/matter/matter';
import { Settings } from '../settings.ts';

/** Longest wait for the engine, ms: for a nudge, and for the question whether it is there. */
const NUDGE_MS = 2_000;
const ASK_MS = 500;
/** How long an answer to that question holds, ms. */
const ANSWER_HOLDS_MS = 2_000;

/** The only door to Temporal. It connects when first used, and everything asked of it has a deadline. */
@Injectable()
export class Engine implements OnApplicationShutdown {
  private readonly connection: Connection;
  private readonly client: Client;
  private readonly taskQueue: string;
  private asked: { at: number; answer: Promise<boolean> } | undefined;

  constructor({ gateway: { temporalAddress, temporalNamespace, taskQueue } }: Settings) {
    this.connection = Connection.lazy({ address: temporalAddress, connectTimeout: NUDGE_MS });
    this.client = new Client({ connection: this.connection, namespace: temporalNamespace });
    this.taskQueue = taskQueue;
  }

  /** «Look again», as signal-with-start. */
  async nudge(id: string, kind: Kind): Promise<void> {
    const call = () => this.client.workflow.signalWithStart(workflowOf(kind), nudging(id, this.taskQueue));
    await this.connection.withDeadline(Date.now() + NUDGE_MS, call);
  }

  /** Whether it answers within half a second; asked at most every two seconds, however often health is. */
  reachable(): Promise<boolean> {
    const now = Date.now();
    if (!this.asked || now - this.asked.at > ANSWER_HOLDS_MS) this.asked = { at: now, answer: this.ask() };
    return this.asked.answer;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connection.close().catch(() => undefined);
  }

  private async ask(): Promise<boolean> {
    const call = () =>
      this.connection.withDeadline(Date.now() + ASK_MS, () => this.connection.workflowService.getSystemInfo({}));
    const tooLate = new Promise<boolean>((answer) => setTimeout(answer, ASK_MS, false).unref());
    return Promise.race([
      call().then(
        () => true,
        () => false,
      ),
      tooLate,
    ]);
  }
}
