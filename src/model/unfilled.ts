/** What the desk writes into a cell that nobody has filled in or said to be blank yet. Never published: UNFILLED_LEFT. */
export const UNFILLED = '（待填写）';
