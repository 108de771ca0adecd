export type { Reported, ReportedGroup } from './groups.js';
export type { TraceReporterOptions, TraceReportOptions } from './options.js';
export { TraceReporter, TraceReporter as default } from './trace-reporter.js';
export { writeTraceReport } from './write-trace-report.js';
