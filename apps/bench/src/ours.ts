/** Whether a row of this name measures something of Trunkline's. */
export function isOurs(row: string): boolean {
  return /trunkline|native|SyncClient/i.test(row);
}
