/** What stands in the place of words that the law keeps from publication. */
export const REDACTED = '（依法不予公开）';
