/** Ends what start-servers began. */
declare function stopServers(): Promise<void>;
export = stopServers;
