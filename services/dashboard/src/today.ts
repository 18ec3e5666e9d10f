/** The day that an instant (RFC 3339) is in a time zone, `YYYY-MM-DD`. */
export const todayIn = (timeZone: string, instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
