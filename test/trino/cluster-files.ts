import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a cluster is to be. */
export interface ClusterWish {
  /** Heap of each worker: `2G`. Default: enough for some million orders. */
  readonly workerHeap?: string;
  /** What one query may take of each machine. */
  readonly queryMemory?: string;
  /** The folder that the catalog's tables lie in. */
  readonly warehouse: string;
  /** Further lines of every machine's `config.properties`. */
  readonly also?: Readonly<Record<string, string>>;
  /** A folder through which workers hand on what they computed; needed for `retry-policy=TASK`. */
  readonly exchange?: string;
}

/** Writes the settings of one machine of a cluster on loopback, and gives the folder they stand in. */
export function writeMachine(
  folder: string,
  wish: ClusterWish,
  machine: { readonly name: string; readonly port: number; readonly coordinatorPort: number },
): string {
  const { name, port, coordinatorPort } = machine;
  const isCoordinator = port === coordinatorPort;
  const etc = join(folder, name, "etc");
  mkdirSync(join(etc, "catalog"), { recursive: true });
  const write = (file: string, lines: readonly string[]) =>
    writeFileSync(join(etc, file), `${lines.join("\n")}\n`);
  write("node.properties", [
    "node.environment=stige",
    `node.id=${name}`,
    `node.data-dir=${join(folder, name, "data")}`,
    "node.internal-address=127.0.0.1",
    "node.bind-ip=127.0.0.1",
  ]);
  write("config.properties", [
    `coordinator=${isCoordinator}`,
    ...(isCoordinator ? ["node-scheduler.include-coordinator=false"] : []),
    `http-server.http.port=${port}`,
    `discovery.uri=http://127.0.0.1:${coordinatorPort}`,
    `query.max-memory-per-node=${isCoordinator ? "900MB" : (wish.queryMemory ?? "1200MB")}`,
    "query.max-memory=8GB",
    `memory.heap-headroom-per-node=${isCoordinator ? "300MB" : "500MB"}`,
    ...Object.entries(wish.also ?? {}).map(([key, value]) => `${key}=${value}`),
  ]);
  write("jvm.config", [
    "-server",
    `-Xmx${isCoordinator ? "1500M" : (wish.workerHeap ?? "2G")}`,
    "-XX:+ExitOnOutOfMemoryError",
    "-XX:-OmitStackTraceInFastThrow",
    "-XX:ReservedCodeCacheSize=256M",
    "-Dfile.encoding=UTF-8",
    "-Djdk.attach.allowAttachSelf=true",
    "-XX:+EnableDynamicAgentLoading",
    "--add-modules=jdk.incubator.vector",
    "--sun-misc-unsafe-memory-access=allow",
  ]);
  write("catalog/hive.properties", [
    "connector.name=hive",
    "hive.metastore=file",
    "hive.metastore.catalog.dir=local:///meta",
    `local.location=${wish.warehouse}`,
    "fs.native-local.enabled=true",
    "hive.non-managed-table-writes-enabled=true",
    "hive.timestamp-precision=MICROSECONDS",
  ]);
  if (wish.exchange)
    write("exchange-manager.properties", [
      "exchange-manager.name=filesystem",
      `exchange.base-directories=${wish.exchange}`,
    ]);
  return etc;
}
