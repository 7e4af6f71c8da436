CREATE TABLE input_file (
  kind         STRING    NOT NULL COMMENT 'billing or inference',
  source       STRING    NOT NULL COMMENT 'Name of the source',
  path         STRING    NOT NULL COMMENT 'File',
  size_bytes   BIGINT    NOT NULL COMMENT 'Size of the file; bytes',
  modified_at  TIMESTAMP NOT NULL COMMENT 'When the file was last written, UTC',
  checksum     STRING    NOT NULL COMMENT 'What its contents are recognised by: the storage''s tag as etag:…, else crc32c:… over its bytes',
  scope        STRING    NOT NULL COMMENT 'Folder of the export that the file belongs to: its path without days, periods, deliveries and partitions',
  copy_of      STRING             COMMENT 'File of the same bytes that is counted in its place; null means this one is counted'
) COMMENT 'Files of the sources, as listed before anything was read'
TBLPROPERTIES ('grain' = 'kind, source, path', 'data_owner' = 'engineering', 'layer' = 'work', 'since' = '0.1');
