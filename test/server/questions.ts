/** For each route of the API: questions that a demo shop answers, and questions that are refused, with the status. */
export const questions: Readonly<
  Record<string, { readonly good: readonly string[]; readonly bad: readonly (readonly [string, number])[] }>
> = {
  shop: { good: ["/shop"], bad: [["/shop?at=2026-01-01", 400]] },
  named: { good: ["/named"], bad: [["/named?at=2026-01-01", 400]] },
  backups: { good: ["/backups"], bad: [["/backups?at=2026-01-01", 400]] },
  ladder: {
    good: [
      "/ladder",
      "/ladder?at=2026-03-31",
      "/ladder?at=2026-03-31T12:05Z&ladder=1",
      "/ladder?at=2099-12-31",
      "/ladder?win=365d",
    ],
    bad: [
      ["/ladder?at=31.02.2026", 400],
      ["/ladder?at=", 400],
      ["/ladder?at=1969-01-01", 400],
      ["/ladder?at=2026-01-01&at=2026-01-02", 400],
      ["/ladder?known=2020-01-01", 400],
      ["/ladder?ladder=2", 404],
      ["/ladder?ladder=-1", 400],
      ["/ladder?ladder=1e3", 400],
      ["/ladder?rung=lead", 400],
      ["/ladder?win=28", 400],
    ],
  },
  moves: {
    good: [
      "/moves?vs=2026-01-31",
      "/moves?vs=2026-01-31&at=2026-06-30",
      "/moves?from=2026-02-01&to=2026-06-30",
    ],
    bad: [
      ["/moves", 400],
      ["/moves?vs=2026-01-31&at=2026-01-31", 400],
      ["/moves?vs=2026-01-31&to=2026-06-30", 400],
      ["/moves?vs=2026-06-30&at=2026-01-31", 400],
      ["/moves?vs=x", 400],
    ],
  },
  history: {
    good: ["/history", "/history?from=2026-01-01&to=2026-01-31", "/history?from=1970-01-01"],
    bad: [
      ["/history?from=2026-01-02&to=2026-01-01", 400],
      ["/history?from=2099-01-01&to=2099-02-01", 400],
    ],
  },
  measures: {
    good: ["/measures", "/measures?at=2026-01-31&win=28d"],
    bad: [["/measures?win=90", 400]],
  },
  kpis: {
    good: ["/kpis", "/kpis?at=2026-01-31&win=28d", "/kpis?ladder=1"],
    bad: [
      ["/kpis?win=90", 400],
      ["/kpis?at=then", 400],
    ],
  },
  kpiHistory: {
    good: ["/kpis/history", "/kpis/history?at=2026-01-31&win=28d"],
    bad: [
      ["/kpis/history?win=90", 400],
      ["/kpis/history?win=5000d", 400],
    ],
  },
  alerts: { good: ["/alerts", "/alerts?at=2026-01-31"], bad: [["/alerts?at=then", 400]] },
  clvHistory: {
    good: ["/clv/history", "/clv/history?at=2026-06-30&win=90d"],
    bad: [
      ["/clv/history?win=90", 400],
      ["/clv/history?sample=true", 400],
    ],
  },
  clv: { good: ["/clv", "/clv?at=2026-06-30&win=28d&sample=true"], bad: [["/clv?win=90", 400]] },
  value: {
    good: ["/value", "/value?at=2026-06-30&horizon=90d&discount=0&sample=true"],
    bad: [
      ["/value?horizon=90", 400],
      ["/value?discount=101", 400],
      ["/value?at=then", 400],
    ],
  },
  abc: { good: ["/abc", "/abc?at=2026-06-30&win=90d"], bad: [["/abc?win=90", 400]] },
  keyCustomers: {
    good: ["/key-customers", "/key-customers?win=90d&limit=5"],
    bad: [["/key-customers?limit=501", 400]],
  },
  segments: {
    good: ["/segments", "/segments?at=2026-03-31&horizon=90d&discount=0&sample=true"],
    bad: [["/segments?horizon=1y", 400]],
  },
  segmentSize: { good: ["/segments/size"], bad: [["/segments/size?x=1", 400]] },
  potential: {
    good: ["/potential", "/potential?step=customer-repeat&to=30", "/potential?at=2026-06-30&horizon=90d"],
    bad: [
      ["/potential?to=30", 400],
      ["/potential?step=customer-nowhere&to=30", 400],
      ["/potential?step=customer-repeat&to=100", 400],
    ],
  },
  conversion: {
    good: ["/conversion", "/conversion?at=2026-01-31&sample=true", "/conversion?ladder=1"],
    bad: [
      ["/conversion?at=then", 400],
      ["/conversion?step=x", 400],
      ["/conversion?sample=some", 400],
    ],
  },
  retention: {
    good: ["/retention", "/retention?at=2026-03-31&sample=true", "/retention?ladder=1"],
    bad: [["/retention?at=then", 400]],
  },
  balance: {
    good: ["/balance", "/balance?at=2026-03-31&win=365d", "/balance?ladder=1"],
    bad: [["/balance?win=90", 400]],
  },
  goals: { good: ["/goals", "/goals?at=2026-06-30", "/goals?ladder=1"], bad: [["/goals?at=then", 400]] },
  goal: {
    good: ["/goals/1"],
    bad: [
      ["/goals/99", 404],
      ["/goals/x", 400],
    ],
  },
  digest: { good: ["/digest", "/digest?ladder=1"], bad: [["/digest?known=then", 400]] },
  membership: {
    good: ["/membership", "/membership?since=2026-01-01&limit=5"],
    bad: [
      ["/membership?since=then", 400],
      ["/membership?cursor=x", 400],
      ["/membership?at=2026-01-01", 400],
    ],
  },
  people: {
    good: [
      "/people",
      "/people?rung=customer&limit=2",
      "/people?came=down&win=365d",
      "/people?was=new&vs=2026-01-31&at=2026-06-30",
      "/people?went=climb&vs=2025-12-31&was=lead",
      "/people?went=stay&vs=2025-12-31",
      "/people?movedFrom=customer&movedTo=repeat&win=365d",
      "/people?falls=60d",
      "/people?climbs=28d",
      "/people?climbs=28d&at=2026-03-31&rung=customer",
      "/people?moved=leave&movedFrom=repeat&win=90d",
      "/people?bought=first&win=90d",
      "/people?abc=b&win=365d",
      "/people?started=repeat&climbed=repeat",
      "/people?moved=climb&over=customer&win=365d",
      "/people?cohort=2025-03&boughtIn=2025-05",
      "/people?againBy=2025-06&rung=customer",
      "/people?rhythm=slipping",
    ],
    bad: [
      ["/people?segment=nothing", 400],
      ["/people?rung=nowhere", 400],
      ["/people?came=sideways", 400],
      ["/people?win=28", 400],
      ["/people?moved=lapse", 400],
      ["/people?over=new", 400],
      ["/people?bought=never", 400],
      ["/people?abc=d", 400],
      ["/people?started=lead", 400],
      ["/people?climbed=nowhere", 400],
      ["/people?win=0d", 400],
      ["/people?win=3661d", 400],
      ["/people?climbs=soon", 400],
      ["/people?limit=0", 400],
      ["/people?limit=501", 400],
      ["/people?cursor=notone", 400],
      ["/people?was=lead", 400],
      ["/people?segment=none", 400],
      ["/people?went=climb", 400],
      ["/people?went=sideways&vs=2026-01-01", 400],
      ["/people?vs=2026-01-01", 400],
      ["/people?falls=28d&at=2026-01-31", 400],
      ["/people?cohort=2025-13", 400],
      ["/people?boughtIn=March", 400],
      ["/people?rhythm=slow", 400],
    ],
  },
  person: {
    good: ["/people/1", "/people/2?ladder=1"],
    bad: [
      ["/people/999999999", 404],
      ["/people/0x1", 400],
      ["/people/kari%40mail.example", 400],
    ],
  },
  personStands: { good: ["/people/1/stands"], bad: [["/people/999999/stands", 404]] },
  personSources: { good: ["/people/1/sources"], bad: [["/people/999999/sources", 404]] },
  personValue: {
    good: ["/people/1/value", "/people/2/value?at=2026-01-31"],
    bad: [
      ["/people/999999/value", 404],
      ["/people/x/value", 400],
      ["/people/1/value?horizon=90d", 400],
    ],
  },
  why: {
    good: ["/people/1/why", "/people/1/why?at=2026-03-31"],
    bad: [["/people/999999999/why", 404]],
  },
  held: { good: ["/people/1/held"], bad: [["/people/999999999/held", 404]] },
  erasure: { good: ["/people/1/erasure"], bad: [["/people/999999999/erasure", 404]] },
  ladders: { good: ["/ladders"], bad: [["/ladders?ladder=1", 400]] },
  rules: {
    good: ["/ladders/1"],
    bad: [
      ["/ladders/2", 404],
      ["/ladders/last", 400],
    ],
  },
  compare: {
    good: ["/compare?ladder=1&with=1", "/compare?ladder=1&with=1&at=2026-03-31"],
    bad: [
      ["/compare?ladder=1", 400],
      ["/compare?ladder=1&with=7", 404],
    ],
  },
  draft: { good: ["/draft"], bad: [["/draft?at=2026-03-31", 400]] },
  whatIf: {
    good: ["/what-if", "/what-if?at=2026-03-31&all=true"],
    bad: [
      ["/what-if?all=yes", 400],
      ["/what-if?at=31.02.2026", 400],
    ],
  },
  movers: {
    good: [
      "/what-if/people",
      "/what-if/people?movedFrom=lapsed&movedTo=customer&all=true&limit=1",
      "/what-if/people?movedTo=customer&stayers=true",
    ],
    bad: [
      ["/what-if/people?movedFrom=cellar", 400],
      ["/what-if/people?stayers=some", 400],
      ["/what-if/people?cursor=notone", 400],
    ],
  },
  loads: { good: ["/loads"], bad: [["/loads?load=1", 400]] },
  rejects: {
    good: ["/loads/1/rejects", "/loads/1/rejects?limit=1"],
    bad: [
      ["/loads/99/rejects", 404],
      ["/loads/1/rejects?cursor=MSwy", 400],
    ],
  },
  rejectKinds: {
    good: ["/loads/1/rejects/kinds"],
    bad: [
      ["/loads/99/rejects/kinds", 404],
      ["/loads/1/rejects/kinds?limit=1", 400],
    ],
  },
  arrivals: { good: ["/arrivals", "/arrivals?limit=3"], bad: [["/arrivals?limit=0", 400]] },
  uploads: { good: ["/uploads"], bad: [["/uploads?x=1", 400]] },
  measured: { good: ["/measured"], bad: [["/measured?at=2026-01-01", 400]] },
  windows: { good: ["/windows", "/windows?at=2026-03-31"], bad: [["/windows?at=soon", 400]] },
  exclusions: { good: ["/exclusions"], bad: [["/exclusions?x=1", 400]] },
  conflicts: { good: ["/conflicts", "/conflicts?limit=1"], bad: [["/conflicts?limit=many", 400]] },
  spend: { good: ["/spend"], bad: [["/spend?x=1", 400]] },
  products: { good: ["/products?limit=3"], bad: [["/products?limit=0", 400]] },
  rates: { good: ["/rates"], bad: [["/rates?x=1", 400]] },
};
