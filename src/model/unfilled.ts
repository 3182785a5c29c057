/** What the desk writes into a cell that may not be blank and that nobody has filled in yet. Never published: UNFILLED_LEFT. */
export const UNFILLED = '（待填写）';
