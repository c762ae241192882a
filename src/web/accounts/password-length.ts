/** The shortest password, as the server holds it. */
export const passwordAtLeast = 12;
