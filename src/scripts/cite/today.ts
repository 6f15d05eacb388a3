/** Gives the day on which the page is read, where its reader is; ISO 8601. */
export function today(): string {
  const now = new Date()
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return [String(year), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-')
}
