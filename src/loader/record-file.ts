import { recordKinds, type RecordKind } from '../archive/authority-record.ts';

/** The kind of record that a file of the content folder is, or `undefined` for any other file. */
export function kindOfRecord(file: string): RecordKind | undefined {
  return /^[^/]+\/[^/]+\.yaml$/.test(file) ? folderOfRecords(file) : undefined;
}

/** The kind of records in whose folder a file is, at whatever depth and of whatever type. */
export function folderOfRecords(file: string): RecordKind | undefined {
  return recordKinds.find((kind) => file.startsWith(`${kind}/`));
}
