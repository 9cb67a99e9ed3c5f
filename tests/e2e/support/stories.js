// The story that tests of details, views and the way are played in.

/** On the button that opens it, in either language. */
export const BUS = /33/;
