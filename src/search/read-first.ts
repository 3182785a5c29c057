/** Pages read before anything is shown, so that they can be ranked; of more, those with the words in the title come first. */
export const READ_FIRST = 30;

/** Of more than that, only what is shown at first is read, and the rest stays in Pagefind's order. */
export const READ_OF_MANY = 10;
