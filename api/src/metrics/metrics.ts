const BUCKETS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Series {
  readonly byStatus: Map<number, number>;
  readonly buckets: number[];
  sum: number;
  count: number;
}

/** Requests counted by operation and status, with their durations; printed as Prometheus text. */
export class Metrics {
  private readonly series = new Map<string, Series>();

  observe(operation: string, status: number, seconds: number): void {
    const series = this.seriesOf(operation);
    series.byStatus.set(status, (series.byStatus.get(status) ?? 0) + 1);
    series.count += 1;
    series.sum += seconds;
    const bucket = BUCKETS_S.findIndex((limit) => seconds <= limit);
    if (bucket >= 0) series.buckets[bucket]! += 1; // findIndex gave a position
  }

  /** The text of `/metrics`. */
  print(): string {
    return [...this.requests(), ...this.durations(), ...processFigures()].join('\n') + '\n';
  }

  private seriesOf(operation: string): Series {
    let series = this.series.get(operation);
    if (!series) {
      series = { byStatus: new Map(), buckets: BUCKETS_S.map(() => 0), sum: 0, count: 0 };
      this.series.set(operation, series);
    }
    return series;
  }

  private requests(): string[] {
    const name = 'mlps_http_requests_total';
    const lines = [...this.series].flatMap(([operation, { byStatus }]) =>
      [...byStatus].map(([status, count]) => `${name}{operation="${operation}",status="${status}"} ${count}`),
    );
    return [`# HELP ${name} Requests by operation and status`, `# TYPE ${name} counter`, ...lines];
  }

  private durations(): string[] {
    const name = 'mlps_http_request_duration_seconds';
    const lines = [...this.series].flatMap(([operation, series]) => histogram(name, operation, series));
    return [`# HELP ${name} Time from request to the end of the answer`, `# TYPE ${name} histogram`, ...lines];
  }
}

function histogram(name: string, operation: string, series: Series): string[] {
  let sum = 0;
  const buckets = BUCKETS_S.map((limit, index) => {
    sum += series.buckets[index]!; // one entry per bucket
    return `${name}_bucket{operation="${operation}",le="${limit}"} ${sum}`;
  });
  return [
    ...buckets,
    `${name}_bucket{operation="${operation}",le="+Inf"} ${series.count}`,
    `${name}_sum{operation="${operation}"} ${series.sum}`,
    `${name}_count{operation="${operation}"} ${series.count}`,
  ];
}

function processFigures(): string[] {
  const memory = process.memoryUsage();
  const cpu = process.cpuUsage();
  return [
    ...gauge('process_resident_memory_bytes', 'Memory in use', memory.rss),
    ...gauge('nodejs_heap_size_used_bytes', 'JavaScript heap in use', memory.heapUsed),
    ...gauge('nodejs_external_memory_bytes', 'Memory outside the heap', memory.external),
    ...gauge('process_uptime_seconds', 'Time since start', process.uptime()),
    '# HELP process_cpu_seconds_total Processor time',
    '# TYPE process_cpu_seconds_total counter',
    `process_cpu_seconds_total ${(cpu.user + cpu.system) / 1e6}`,
  ];
}

function gauge(name: string, help: string, value: number): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, `${name} ${value}`];
}
