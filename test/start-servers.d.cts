/** Jest's global set-up: one PostgreSQL and one engine, described in DUBAN_TEST_SERVERS. */
declare function startServers(): Promise<void>;
export = startServers;
