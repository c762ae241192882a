import type { CountedJobs } from "../verbs/jobs/run-jobs.ts";
import type { DoorStand } from "../verbs/live/door-stand.ts";

/** What the server counts, in the text form of Prometheus. Nothing in it tells of persons: routes are patterns, not addresses. */
export interface Metrics {
  began(): void;
  ended(route: string, status: number, seconds: number): void;
  text(): string;
}

/** Of the durations, seconds. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Durations {
  readonly counts: number[];
  sum: number;
  all: number;
}

/** `process` is looked at when the text is asked for. */
export function metrics(process: {
  memoryUsage(): NodeJS.MemoryUsage;
  cpuUsage(): NodeJS.CpuUsage;
  uptime(): number;
  /** How long the thread that answers was kept waiting, seconds: the longest since the text was last asked for. */
  longestDelay(): number;
  /** Null: none are done. */
  jobs(): CountedJobs | null;
  /** Null: no facts came yet. */
  door(): DoorStand | null;
}): Metrics {
  const requests = new Map<string, number>();
  const durations = new Map<string, Durations>();
  let open = 0;
  return {
    began() {
      open++;
    },
    ended(route, status, seconds) {
      open--;
      const labels = `route="${route}",status="${status}"`;
      requests.set(labels, (requests.get(labels) ?? 0) + 1);
      const own = durations.get(route) ?? { counts: buckets.map(() => 0), sum: 0, all: 0 };
      durations.set(route, own);
      const bucket = buckets.findIndex((most) => seconds <= most);
      if (bucket >= 0) own.counts[bucket] = (own.counts[bucket] ?? 0) + 1;
      own.sum += seconds;
      own.all++;
    },
    text() {
      const memory = process.memoryUsage();
      const { user, system } = process.cpuUsage();
      const lines = [
        ...family("stige_http_requests_total", "counter", "Requests answered, by route and status."),
        ...[...requests].map(([labels, n]) => `stige_http_requests_total{${labels}} ${n}`),
        ...family(
          "stige_http_request_duration_seconds",
          "histogram",
          "From a request's arrival to its answer.",
        ),
        ...[...durations].flatMap(([route, own]) => histogram(route, own)),
        ...one("stige_http_requests_open", "gauge", "Requests being answered.", open),
        ...one(
          "stige_event_loop_delay_seconds_max",
          "gauge",
          "Longest since asked last.",
          process.longestDelay(),
        ),
        ...jobLines(process.jobs()),
        ...doorLines(process.door()),
        ...one("process_resident_memory_bytes", "gauge", "Memory of the process.", memory.rss),
        ...one("nodejs_heap_used_bytes", "gauge", "Heap of the thread that answers.", memory.heapUsed),
        ...one("process_cpu_seconds_total", "counter", "Time of the processors.", (user + system) / 1e6),
        ...one("process_uptime_seconds", "gauge", "Since the process began.", process.uptime()),
      ];
      return `${lines.join("\n")}\n`;
    },
  };
}

function jobLines(counts: CountedJobs | null): string[] {
  if (!counts) return [];
  const { failing, ...states } = counts;
  return [
    ...family("stige_jobs", "gauge", "Jobs: due and taken up by nobody, being done, due later."),
    ...Object.entries(states).map(([state, n]) => `stige_jobs{state="${state}"} ${n}`),
    ...one("stige_jobs_failing", "gauge", "Jobs that came to nothing the last time.", failing),
  ];
}

function doorLines(stand: DoorStand | null): string[] {
  if (!stand) return [];
  const { waiting, commits, messages, queuedMs, lockedMs, keptMs, easedMs } = stand;
  const spent = { queue: queuedMs, lock: lockedMs, commit: keptMs, easing: easedMs };
  const name = "stige_inbox_seconds_total";
  return [
    ...one(
      "stige_inbox_waiting_messages",
      "gauge",
      "Messages taken in that are still in the inbox.",
      waiting,
    ),
    ...one("stige_inbox_messages_total", "counter", "Messages taken in, with those known already.", messages),
    ...one("stige_inbox_commits_total", "counter", "Commits in which they were.", commits),
    ...family(
      name,
      "counter",
      "Over all commits: until one began, of it until nobody else wrote, the whole of it, held back so that more goes into the next or sealing follows.",
    ),
    ...Object.entries(spent).map(([of, ms]) => `${name}{of="${of}"} ${ms / 1000}`),
  ];
}

function family(name: string, type: string, help: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

function one(name: string, type: string, help: string, value: number): string[] {
  return [...family(name, type, help), `${name} ${value}`];
}

function histogram(route: string, { counts, sum, all }: Durations): string[] {
  const name = "stige_http_request_duration_seconds";
  let until = 0;
  const lines = buckets.map((most, i) => {
    until += counts[i] ?? 0;
    return `${name}_bucket{route="${route}",le="${most}"} ${until}`;
  });
  return [
    ...lines,
    `${name}_bucket{route="${route}",le="+Inf"} ${all}`,
    `${name}_sum{route="${route}"} ${sum}`,
    `${name}_count{route="${route}"} ${all}`,
  ];
}
