/** The hands of a message's workflow. Its id is all that crosses: no name, no address and no text enters a history. */
export interface DeliveryHands {
  /** One attempt; thrown: another follows, unless it says that none would help. */
  send(deliveryId: string): Promise<void>;
  /** 需人工处理: no attempt follows by itself. */
  giveUp(deliveryId: string): Promise<void>;
}
