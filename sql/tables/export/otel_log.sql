CREATE TABLE otel_log (
  source               STRING NOT NULL COMMENT 'Name of the log source; source the configuration',
  path                 STRING NOT NULL COMMENT 'File the span stands in; source the reader',
  row_problem          STRING          COMMENT 'Why the line cannot be taken apart into columns; null means it can; source the reader',
  trace_id             STRING          COMMENT 'Trace of the span; null means absent; source trace_id, traceId, context.trace_id',
  span_id              STRING          COMMENT 'Span within the trace; null means absent; source span_id, spanId, context.span_id',
  parent_span_id       STRING          COMMENT 'Span that caused it; null means none; source parent_span_id, parentSpanId, parent_id',
  start_time           STRING          COMMENT 'Start, as ISO 8601 in UTC or a count since 1970; null means absent; source start_time_unix_nano, startTimeUnixNano, start_time, startTime, timestamp',
  end_time             STRING          COMMENT 'End, likewise; null means absent; source end_time_unix_nano, endTimeUnixNano, end_time, endTime',
  status               STRING          COMMENT 'Status, of which only the code is taken; null means unset; source status_code, statusCode, status',
  attributes           STRING          COMMENT 'Attributes, as a JSON object, a map or the list of OTLP; null means none; source attributes, span_attributes',
  resource_attributes  STRING          COMMENT 'Attributes of what sent the span, likewise; null means none; source resource_attributes, resourceAttributes, resource.attributes'
) COMMENT 'Spans of OpenTelemetry with the GenAI conventions, one a line, as delivered; events and links are not among its columns'
TBLPROPERTIES ('grain' = 'span', 'data_owner' = 'engineering', 'layer' = 'export', 'since' = '0.1',
  'files' = 'parquet, jsonl, json', 'needed' = 'trace_id, span_id, start_time, attributes');
